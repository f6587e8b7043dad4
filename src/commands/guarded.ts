import type { ArgsDef, CommandDef } from "citty";
import { unknownArgument } from "./unknown-argument.ts";

/**
 * A command whose errors are sentences for who gave it; where they are not, DEBUG=1 shows where they come
 * from. What they are told with is loaded when something is told: a check of one article waits for every file.
 */
export function guarded<T extends ArgsDef>({ default: command }: { default: CommandDef<T> }): CommandDef<T> {
  return {
    ...command,
    async run(context) {
      const { json, lang } = context.args as { json?: boolean; lang?: string };
      try {
        const defined = (command.args ?? {}) as ArgsDef;
        const unknown = unknownArgument(context.rawArgs, defined);
        if (unknown !== undefined) {
          const { unknownRefusal } = await import("./unknown-refusal.ts");
          throw unknownRefusal(unknown, defined);
        }
        await command.run?.(context);
      } catch (error) {
        if (process.env.DEBUG) throw error;
        const { tellFailure } = await import("./failure.ts");
        await tellFailure(error, json ?? false, lang);
      }
    },
  };
}
