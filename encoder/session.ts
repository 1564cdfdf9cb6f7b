import type { InferenceSession, Tensor } from "onnxruntime-web";
import { EncoderFault } from "./fault";
import { loadRuntime, type RuntimeName } from "./runtime";

/** Whole numbers for each piece of each row: one array a row, all of one length. */
type Rows = readonly (readonly number[])[];

/** What a run gives by name: numbers in row-major order and their shape. */
export type Outputs = Readonly<
  Record<string, { readonly data: Float32Array; readonly shape: readonly number[] }>
>;

/** A network that is open. */
export type EncoderSession = {
  readonly runtime: RuntimeName;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Runs the network once; inputs that it does not have are left out. */
  readonly run: (inputs: Readonly<Record<string, Rows>>) => Promise<Outputs>;
  readonly close: () => Promise<void>;
};

/**
 * One thread a session: who wants more opens more. Without the arena a run is as fast and holds a third of the memory,
 * since texts differ in length.
 */
const OPTIONS = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: "sequential",
  graphOptimizationLevel: "all",
  enableCpuMemArena: false,
  enableMemPattern: false,
  // What goes wrong is thrown; the runtime would print it too.
  logSeverityLevel: 4,
} as const satisfies InferenceSession.SessionOptions;

/**
 * Opens a network by the native runtime where there is one, else by WebAssembly; `runtime` wants one of them.
 *
 * @throws EncoderFault where the bytes are no network that can be run.
 */
export async function openSession(
  model: Uint8Array,
  runtime: RuntimeName | null = null,
): Promise<EncoderSession> {
  const { InferenceSession, Tensor, name, provider } = await loadRuntime(runtime);
  const session = await InferenceSession.create(model, { ...OPTIONS, executionProviders: [provider] }).catch(
    (error: unknown) => {
      throw new EncoderFault(
        "The encoder's weights cannot be opened: they are damaged or of a kind not known.",
        {
          cause: error,
        },
      );
    },
  );
  const toTensor = (rows: Rows): Tensor =>
    new Tensor("int64", BigInt64Array.from(rows.flat(), BigInt), [rows.length, rows[0]?.length ?? 0]);
  const run = async (inputs: Readonly<Record<string, Rows>>): Promise<Outputs> => {
    const known = Object.entries(inputs).filter(([input]) => session.inputNames.includes(input));
    const tensors = await session.run(
      Object.fromEntries(known.map(([input, rows]) => [input, toTensor(rows)])),
    );
    return Object.fromEntries(Object.entries(tensors).map(([output, tensor]) => [output, toOutput(tensor)]));
  };
  return {
    runtime: name,
    inputs: session.inputNames,
    outputs: session.outputNames,
    run,
    close: () => session.release(),
  };
}

function toOutput(tensor: Tensor): Outputs[string] {
  if (!(tensor.data instanceof Float32Array))
    throw new EncoderFault(`The encoder answers in ${tensor.type}, not in numbers of 32 bits.`);
  return { data: tensor.data, shape: tensor.dims };
}
