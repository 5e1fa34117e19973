def log = new File(basedir, 'build.log').readLines()
def times = { line -> log.count { it.endsWith(line) } }
assert times('{"results":[{"words":["cat","hat"]},{"words":[]}],"processed_count":2}') == 1
assert times('{"words":["a","cat"]}') == 1
assert times('Tests run: 3, Failures: 0, Errors: 0, Skipped: 0') == 2

// The second build: its classes are those of release 25 (class file version 69).
def generated = new File(basedir, 'target/classes/com/example/words/TopWordsAction.class')
assert generated.withDataInputStream { it.readInt(); it.readUnsignedShort(); it.readUnsignedShort() } == 69

def index = new File(basedir, 'target/classes/META-INF/services/dev.myelin.action.ActionDefinition')
assert index.readLines().collect { it.replaceFirst(/\s*#.*/, '') }.findAll() ==
    ['com.example.words.KeywordsAction', 'com.example.words.TopWordsAction']
