/** Signs that show where a word may be broken, or nothing at all: soft hyphen, zero-width space, word joiner, byte order mark, directions. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff\u180e\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Zero-width joiners and non-joiners that part no letters of a script that writes with them, and no pictures. */
const JOINERS = "[\\u200c\\u200d]";
const JOINING =
  "[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Nko}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f]";
const NEEDLESS_JOINER = new RegExp(`(?<!${JOINING})${JOINERS}|${JOINERS}(?!${JOINING})`, "gu");

/** A text without the signs in it that nobody sees and that would part its words. Joiners stay where a script needs them. */
export function withoutWordSigns(text: string): string {
  return text.replace(UNSEEN, "").replace(NEEDLESS_JOINER, "");
}
