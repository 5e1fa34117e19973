// Shows what changes: when a job of this page has changed, the page is asked for again and its main part replaced.
'use strict';

const state = document.getElementById('state');
const shown = location.pathname.split('/')[1] === 'jobs' ? decodeURIComponent(location.pathname.split('/')[2]) : null;
let loading = false;
let again = false;

async function refresh() {
  if (loading) {
    again = true;
    return;
  }
  loading = true;
  try {
    const answer = await fetch(location.href, {cache: 'no-store'});
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      document.querySelector('main').replaceWith(document.adoptNode(page.querySelector('main')));
    }
  } catch (gone) {
    // The stream of events says so, and tries again.
  } finally {
    loading = false;
    if (again) {
      again = false;
      refresh();
    }
  }
}

const events = new EventSource('/events/');
events.addEventListener('open', () => {
  state.textContent = 'live';
  refresh();
});
events.addEventListener('error', () => {
  state.textContent = 'not connected';
});
events.addEventListener('all', refresh);
events.addEventListener('job', (event) => {
  if (shown === null || String(JSON.parse(event.data).job) === shown) {
    refresh();
  }
});
