def log = new File(basedir, 'build.log').readLines()
def times = { line -> log.count { it.endsWith(line) } }

// Lombok before Myelin, and behind it.
assert times('{"label":"pet","texts":[{"text":"pet: cat","loud":false},{"text":"pet: dog","loud":true}],"models_known":true}') == 2
assert times('WARN  LabelTexts: labels 3 texts') == 2
