/** The zeros of the scripts that write numbers with digits of their own. */
const ZEROS = "٠۰०০੦૦௦๐０";

/** A text with the digits of every script as 0 to 9, as long as it was. */
export function toPlainDigits(text: string): string {
  return text.replace(/[^\x00-\x7f]/g, (sign) => {
    const code = sign.charCodeAt(0);
    for (const zero of ZEROS) {
      const digit = code - zero.charCodeAt(0);
      if (digit >= 0 && digit <= 9) return String(digit);
    }
    return sign;
  });
}
