def log = new File(basedir, 'build.log').readLines()
def times = { line -> log.count { it.endsWith(line) } }

// Lombok before Myelin.
assert times('{"label":"pet","texts":[{"text":"pet: cat","loud":false},{"text":"pet: dog","loud":true}],"models_known":true}') == 1
assert times('WARN  LabelTexts: labels 3 texts') == 1

// Lombok behind Myelin, which then reads classes that have none of Lombok's members yet. The page says so.
assert log.count { it.contains('[MYE1302] type LabelTexts.Order of LabelTexts has no form in JSON: it has no setters') } > 0
