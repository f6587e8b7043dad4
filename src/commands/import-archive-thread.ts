import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";

enableCompileCache();
const { moveArchive } = await import("./move-archive.ts");
await moveArchive(workerData, (told) => parentPort?.postMessage(told));
