def log = new File(basedir, 'build.log').readLines()
def times = { line -> log.count { it.endsWith(line) } }
assert times('{"text":"QUIET","module":"module com.example.caps"}') == 1
assert times('ONE Said[text=TWO, module=module com.example.caps]') == 1

assert new File(basedir, 'target/classes/module-info.class').exists()
