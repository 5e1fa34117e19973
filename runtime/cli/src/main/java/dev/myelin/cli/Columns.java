package dev.myelin.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns, two spaces apart. */
final class Columns {

    private final List<List<String>> rows = new ArrayList<>();
    private final String indent;

    /** @param indent before each row */
    Columns(String indent) {
        this.indent = indent;
    }

    /** Adds a row. Cells are shown on one line, whatever they hold. */
    void add(String... cells) {
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(cell.replaceAll("\\p{Cntrl}+", " "));
        }
        rows.add(row);
    }

    /** The rows, each with a line end; the last column is not padded. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                line.append(cell).append(" ".repeat(width(column) - cell.length() + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> row.size() > column)
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }
}
