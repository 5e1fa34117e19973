// The tutorial's build printed the line that the README shows.
def expected = new File(basedir, 'expected.json').text.trim()
assert new File(basedir, 'build.log').readLines().contains(expected)
