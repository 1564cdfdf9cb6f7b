"""Writes what the tokenizer's reference makes of difficult texts, for a test that ours makes the same.

    python training/encoder/write-pieces.py encoder/meaning/tokenizer.json > tests/encoder/pieces.json
"""

import json
import sys

from tokenizers import Tokenizer

TEXTS = [
    "", " ", "\n\t\r", "talks", "Talks", "TALKS go on.", "isn't it?  won't", "U.S.-led", "“Peace,” he said—twice…", "a\u00a0b\u2009c\u3000d",
    "naïve café Ångström", "e\u0301 vs é", "Straße ẞ İstanbul ı ſ", "ﬁne ﬂow ½ Ⅷ ①", "中文字 and 日本語 カタカナ", "한국어 문장입니다", "ไทยภาษา", "हिन्दी में पाठ", "தமிழ்", "বাংলা",
    "مرحبا بالعالم", "שָׁלוֹם עולם", "Кремль заявил Й Ї ё", "Ελληνικά ΣΊΣΥΦΟΣ", "ქართული Ⴀ", "Հայերեն", "አማርኛ", "ᏣᎳᎩ ꮳ", "🙂🙃 👩‍👩‍👧 🇩🇪", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𠀀𠀁", "zero\u200bwidth soft\u00adhyphen \ufeffbom",
    "\u0000nul \u0007bell \ufffd", "[SEP] [MASK] [CLS]x[PAD] [unk]", "##ing ##", "x" * 100, "x" * 101, "supercalifragilisticexpialidocious", "3.14 1,200 20:15 50% $5 €7 #tag @name a_b http://a.example/b?c=d",
    "a+b=c <d> {e} ~f^ `g` |h|", "¿Qué? ¡No! «oui» „ja“", "o\u0337 x\u20dd", "\u2028line\u2029para", "ab\u0300\u0301\u0302c", "Ǆ ǅ ǆ", "ŉ ΐ", "𐐀𐐨 deseret",
]  # fmt: skip

if __name__ == "__main__":
    tokenizer = Tokenizer.from_file(sys.argv[1])
    tokenizer.no_truncation()
    tokenizer.no_padding()
    rows = [{"text": text, "pieces": tokenizer.encode(text).ids} for text in TEXTS]
    print("[\n" + ",\n".join(f"  {json.dumps(row)}" for row in rows) + "\n]")
