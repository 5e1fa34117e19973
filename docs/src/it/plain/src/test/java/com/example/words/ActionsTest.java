package com.example.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.myelin.Myelin;
import dev.myelin.RunOptions;
import dev.myelin.action.PredictorParams;
import dev.myelin.error.InvalidParams;
import dev.myelin.model.ModelId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionsTest {

  @Test
  void theDefinitionKnowsTheTypes() {
    TopWords.Texts texts = new TopWords.Texts(List.of("b a", "c b"), 1);

    TopWords.Top top = Myelin.run(new TopWordsAction(), texts, RunOptions.defaults());

    assertEquals(new TopWords.Top(List.of("b")), top);
  }

  @Test
  void aPredictorTakesItsInputs() {
    var params = PredictorParams.of(ModelId.of("en"), List.of(new Keywords.Line("the cat and the hat")));

    var predictions = Myelin.run(new KeywordsAction(), params, RunOptions.defaults());

    assertEquals(List.of(new Keywords.Found(List.of("cat", "hat"))), predictions.results());
  }

  @Test
  void aDocumentIsRefusedAsOnTheCommandLine() {
    byte[] document = "{\"texts\": [\" \"], \"top\": 0}".getBytes(StandardCharsets.UTF_8);

    InvalidParams refused =
        assertThrows(InvalidParams.class, () -> new TopWordsAction().params().parse("top_words", document));

    assertEquals(
        """
        parameters of 'top_words' are not valid (2 problems)
          /texts/0    must not be blank
          /top        must be at least 1, was 0\
        """,
        refused.getMessage());
  }
}
