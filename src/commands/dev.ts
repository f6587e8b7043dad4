import { defineCommand } from "citty";
import { session } from "../build/session.ts";
import { previewFolder } from "../build/workshop.ts";
import { Refusal } from "../problems/refusal.ts";
import { DevSession } from "../watch/dev-session.ts";
import { ofPlugin } from "./config-file.ts";
import { openSite, readOptions } from "./site.ts";

export default defineCommand({
  meta: { name: "dev", description: "Build, serve and rebuild on save" },
  args: {
    port: { type: "string", default: "8080", description: "Port of http://localhost" },
    preview: {
      type: "boolean",
      description: "Show drafts and what is scheduled, under embargo or expired, clearly marked",
    },
  },
  async run({ args }) {
    const port = Number(args.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw noPort(args.port);
    const start = performance.now();
    const output = args.preview ? previewFolder((await readOptions()).options.cache) : undefined;
    session.request = { keepGoing: true, preview: args.preview ?? false };
    const dev = new DevSession(process.cwd());
    session.dev = dev;
    const site = openSite("serve", undefined, output);
    await site.init();
    ofPlugin(session.options);
    dev.host.renderWith(await site.watch());
    await site.serve(port);
    await site.eleventyServe.server.ready();
    dev.serveWith(() => site.eleventyServe.server);
    process.on("SIGINT", () => void site.stopWatch().then(() => process.exit(0)));
    const { articles, pages } = ofPlugin(session.report);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stderr.write(
      `[newsroom] ${dev.browsers.address}: ${articles} articles, ${pages.rendered} pages rendered and ${pages.reused} kept in ${seconds} s.${args.preview ? " This is a preview: it shows what is not public." : ""} Saved files are shown at once.\n`,
    );
  },
});

const noPort = (port: string) =>
  new Refusal({
    vi: `"${port}" không phải số cổng; hãy chọn từ 1 đến 65535.`,
    en: `"${port}" is no port; choose one from 1 to 65535.`,
  });
