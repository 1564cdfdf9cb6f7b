/** What we use of a library that was typed for Express only. */
declare module "compression" {
  import type { IncomingMessage, ServerResponse } from "node:http";
  import type { BrotliOptions } from "node:zlib";

  type Options = {
    /** Smaller bodies are sent as they are, in bytes. */
    readonly threshold: number;
    readonly brotli: BrotliOptions;
    /** Whether an answer is compressed, by its headers. */
    readonly filter: (request: IncomingMessage, response: ServerResponse) => boolean;
  };
  type Compress = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

  export default function compression(options: Options): Compress;
}
