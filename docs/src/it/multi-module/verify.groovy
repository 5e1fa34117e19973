def log = new File(basedir, 'build.log').readLines()
def times = { line -> log.count { it.endsWith(line) } }
assert times('[{"id":1,"text":"A red lamp"}]') == 1
assert times('{"id":3,"text":"QUIET"}') == 1

// Document has one parser and one writer, in its own module. Term has none of its own.
def generated = { module ->
    def files = []
    def folder = new File(basedir, "$module/target/generated-sources/annotations")
    if (folder.exists()) folder.eachFileRecurse { if (it.file) files << it.name }
    files.sort()
}
assert generated('model') == ['DocumentParser.java', 'DocumentWriter.java']
assert generated('terms') == []
assert generated('plugin') == ['FindAction.java', 'FindParamsParser.java', 'FindResultWriter.java', 'ShoutAction.java']

// The plugin calls the one of Document, and has a method of its own for Term.
def source = { name -> new File(basedir, "plugin/target/generated-sources/annotations/com/example/search/$name").text }
def parser = source('FindParamsParser.java')
assert parser.count('DocumentParser.readDocument(in)') == 1
assert parser.count('new Document(') == 0
assert parser.count('new Term(') == 1
assert source('FindResultWriter.java').count('DocumentWriter.writeDocument(') == 1
assert source('ShoutAction.java').count('new DocumentParser()') == 1
