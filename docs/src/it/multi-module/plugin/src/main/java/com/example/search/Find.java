package com.example.search;

import com.example.model.Document;
import com.example.terms.Term;
import dev.myelin.action.BaseInferenceAction;
import dev.myelin.annotations.InferenceAction;
import java.util.List;

@InferenceAction(name = "find", description = "The documents that have all terms")
public final class Find extends BaseInferenceAction<Find.Query> {

  public record Query(List<Document> documents, List<Term> terms) {}

  @Override
  public List<Document> execute() {
    return params().documents().stream()
        .filter(document -> params().terms().stream().allMatch(term -> term.isIn(document.text())))
        .toList();
  }
}
