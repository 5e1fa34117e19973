package com.example.caps;

import dev.myelin.Myelin;
import dev.myelin.RunOptions;

/** Runs the action without the command line. */
final class Main {

  private Main() {}

  public static void main(String[] args) {
    Caps.Said byDefinition = Myelin.run(new CapsAction(), new Caps.Text("one"), RunOptions.defaults());
    Caps.Said byClass = Myelin.run(Caps.class, new Caps.Text("two"));
    System.out.println(byDefinition.text() + " " + byClass);
  }
}
