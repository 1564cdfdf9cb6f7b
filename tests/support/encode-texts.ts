import { openMeaningEncoder } from "@/encoder/open-meaning";

/** Prints the vectors of texts, by one runtime: `encode-texts.ts wasm '["a text"]'`. */
const [runtime, texts = "[]"] = process.argv.slice(2);
const encoder = await openMeaningEncoder(null, runtime === "wasm" ? "wasm" : "native");
const vectors = await encoder?.encode(JSON.parse(texts));
console.log(JSON.stringify(vectors?.map((vector) => [...vector])));
await encoder?.close();
