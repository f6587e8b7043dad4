import { defineCommand } from "citty";
import { session } from "../build/session.ts";
import { openSite } from "./site.ts";

export default defineCommand({
  meta: { name: "dev", description: "Build, serve and rebuild on save" },
  args: { port: { type: "string", default: "8080", description: "Port of http://localhost" } },
  async run({ args }) {
    const port = Number(args.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`"${args.port}" is no port.`);
    session.request = { keepGoing: true };
    const site = openSite("serve");
    await site.init();
    await site.watch();
    await site.serve(port);
    process.on("SIGINT", () => void site.stopWatch().then(() => process.exit(0)));
  },
});
