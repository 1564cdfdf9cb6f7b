/** Words right after a name that show a speaker: "Lee said", "Lee thinks". By hand. */
export const SPEECH_WORDS: ReadonlySet<string> = new Set(
  "said says told added asked argued replied announced insisted thinks believes wrote".split(" "),
);
