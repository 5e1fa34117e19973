package com.example.search;

import com.example.model.Document;
import dev.myelin.action.BaseInferenceAction;
import dev.myelin.annotations.InferenceAction;
import java.util.Locale;

@InferenceAction(name = "shout", description = "A document in upper case")
public final class Shout extends BaseInferenceAction<Document> {

  @Override
  public Document execute() {
    return new Document(params().id(), params().text().toUpperCase(Locale.ROOT));
  }
}
