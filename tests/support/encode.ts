import { openMeaningEncoder } from "@/encoder/open-meaning";

/** Prints what a text means, as JSON: `encode.ts TEXT`. A process of its own, since the runtime does not know Jest's arrays. */
const encoder = await openMeaningEncoder();
const [vector = new Float32Array()] = (await encoder?.encode([process.argv[2] ?? ""])) ?? [];
console.log(JSON.stringify([...vector]));
