import { toWorker } from "../workers/worker-task";
import { readCorpusFile } from "./read-corpus-file";

export default toWorker(readCorpusFile);
