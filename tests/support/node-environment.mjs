import { TestEnvironment } from "jest-environment-node";

/**
 * Jest gives each file of tests a world of its own, with arrays of numbers of its own, but ONNX Runtime, which is native,
 * answers with those of Node, and will not have others. Here both are the same.
 */
export default class NodeEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    Object.assign(this.global, { Float32Array, BigInt64Array });
  }
}
