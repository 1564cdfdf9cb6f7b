import { ExpectedError } from "@/system/errors";

/** An encoder's weights are there and cannot be used. */
export class EncoderFault extends ExpectedError {
  override readonly name = "EncoderFault";

  constructor(message: string, options?: ErrorOptions) {
    super("encoder", message, ADVICE, options);
  }
}

const ADVICE =
  "Take the folder encoder/ from the repository again, or let PARALLAX_ENCODER name a folder with a sound model.onnx and tokenizer.json.";
