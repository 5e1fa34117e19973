def log = new File(basedir, 'build.log').readLines()
def times = { line -> log.count { it.endsWith(line) } }
assert times('{"text":"Hello Ann","of":{"name":"Ann","times":1}}') == 1

assert new File(basedir, 'target/generated-sources/annotations').list().sort() ==
    ['GreetAction.java', 'GreetParamsParser.java', 'GreetResultWriter.java']
