// Immutables before Myelin and behind it.
def log = new File(basedir, 'build.log').readLines()
def times = { line -> log.count { it.endsWith(line) } }
assert times('{"text":"a, b!","parts":2}') == 2

def generated = new File(basedir, 'target/generated-sources/annotations/com/example/join')
assert generated.list().sort() ==
    ['ImmutableJoined.java', 'ImmutableTexts.java', 'JoinAction.java', 'JoinParamsParser.java', 'JoinResultWriter.java']
assert new File(generated, 'JoinParamsParser.java').text.contains('ImmutableTexts.builder()')
