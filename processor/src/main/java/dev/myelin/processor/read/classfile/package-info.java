/** What javac keeps to itself of class files before JDK 22: the annotations on types (JDK-8225377). */
@NullMarked
package dev.myelin.processor.read.classfile;

import org.jspecify.annotations.NullMarked;
