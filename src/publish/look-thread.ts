import { parentPort, workerData } from "node:worker_threads";
import { Manifest } from "../cache/manifest.ts";
import { isFileOf } from "./file-size.ts";

/** What a thread is to look at; absolute paths. */
export interface Look {
  folder: string;
  /** The manifest's file. */
  manifest: string;
}

const { folder, manifest } = workerData as Look;
const known = Manifest.read(manifest);
parentPort?.postMessage(known?.withoutWhole((path, size) => isFileOf(folder, path, size)));
