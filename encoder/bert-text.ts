/** What BERT's own tokenizer takes for Chinese beyond the first plane. */
const SUPPLEMENTARY_CHINESE =
  /[\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B920}-\u{2CEAF}\u{2F800}-\u{2FA1F}]/gu;

type BertNormalizer = {
  readonly type?: unknown;
  readonly lowercase?: unknown;
  readonly handle_chinese_chars?: unknown;
};

/**
 * A text as BERT's normalizer in JavaScript must get it to make of it what the reference makes: that one sets each letter
 * in lower case by itself, so that a last Σ becomes σ and not ς, and parts Chinese characters beyond the first plane too.
 * Half characters become replacement characters. Tokenizers of other kinds get the text as it is.
 */
export function toBertText(description: object): (text: string) => string {
  const normalizer: BertNormalizer =
    "normalizer" in description &&
    description.normalizer !== null &&
    typeof description.normalizer === "object"
      ? description.normalizer
      : {};
  const isBert = normalizer.type === "BertNormalizer";
  return (text) => {
    let mended = text.toWellFormed();
    if (isBert && normalizer.lowercase === true) mended = mended.replaceAll("Σ", "σ");
    if (isBert && normalizer.handle_chinese_chars === true)
      mended = mended.replace(SUPPLEMENTARY_CHINESE, " $& ");
    return mended;
  };
}
