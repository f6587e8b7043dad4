import type { ArgsDef, CommandDef } from "citty";
import { languages } from "../language/language.ts";
import { tellFailure } from "./failure.ts";
import { checkArguments } from "./unknown-argument.ts";

/**
 * A command whose errors are sentences for who gave it; where they are not, DEBUG=1 shows where they come from.
 */
export function guarded<T extends ArgsDef>({ default: command }: { default: CommandDef<T> }): CommandDef<T> {
  return {
    ...command,
    async run(context) {
      const { json, lang } = context.args as { json?: boolean; lang?: string };
      try {
        checkArguments(context.rawArgs, (command.args ?? {}) as ArgsDef);
        await command.run?.(context);
      } catch (error) {
        if (process.env.DEBUG) throw error;
        await tellFailure(
          error,
          json ?? false,
          languages.find((language) => language === lang),
        );
      }
    },
  };
}
