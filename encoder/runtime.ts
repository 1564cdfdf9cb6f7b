import type { Env, InferenceSessionFactory, TensorConstructor } from "onnxruntime-web";
import { EncoderFault } from "./fault";

/** What reads a network: the part that both packages of ONNX Runtime share, and what it calls the processor. */
export type Runtime = {
  readonly name: RuntimeName;
  readonly provider: "cpu" | "wasm";
  readonly InferenceSession: InferenceSessionFactory;
  readonly Tensor: TensorConstructor;
};

export type RuntimeName = "native" | "wasm";

/** The same code built for this platform, some three times as fast as WebAssembly; null where it is not installed or does not load. */
async function loadNative(): Promise<Runtime | null> {
  // A name that no bundler follows: the package is optional, and a platform may lack it.
  const name = "onnxruntime-node";
  const loaded: { InferenceSession: InferenceSessionFactory; Tensor: TensorConstructor } | null =
    await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ name).catch(() => null);
  return (
    loaded && {
      name: "native",
      provider: "cpu",
      InferenceSession: loaded.InferenceSession,
      Tensor: loaded.Tensor,
    }
  );
}

async function loadWasm(): Promise<Runtime> {
  const name = "onnxruntime-web";
  const loaded: { InferenceSession: InferenceSessionFactory; Tensor: TensorConstructor; env: Env } =
    await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ name).catch((cause: unknown) => {
      throw new EncoderFault("Neither onnxruntime-node nor onnxruntime-web can be loaded.", { cause });
    });
  loaded.env.wasm.numThreads = 1;
  return { name: "wasm", provider: "wasm", InferenceSession: loaded.InferenceSession, Tensor: loaded.Tensor };
}

/** The faster runtime that this machine has, or the one that is wanted. Nothing is fetched: both lie in node_modules. */
export async function loadRuntime(wanted: RuntimeName | null = null): Promise<Runtime> {
  const native = wanted === "wasm" ? null : await loadNative();
  if (wanted === "native" && native === null) throw new EncoderFault("onnxruntime-node cannot be loaded.");
  return native ?? loadWasm();
}
