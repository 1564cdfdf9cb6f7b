/**
 * Changes with every change of what is made of a text beside the weights: its words and sentences, the stretches that are read
 * together, the tree that is drawn from scores, what is left out of a reading. Readings by another rule do not count.
 */
export const READING_RULE = 1;
