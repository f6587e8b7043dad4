import { z } from "zod";

/** Where the desk in the browser is published. */
export const ADMIN_URL = "/admin/";

const address = z.string().regex(/^https:\/\/\S+$/);

/**
 * Where the desk in the browser commits to. The keys are Sveltia CMS's own; those not named here are
 * handed on as they are: https://sveltiacms.app/en/docs/backends
 */
const backend = z.looseObject({
  name: z.enum(["github", "gitlab"]),
  repo: z
    .string()
    .regex(/^[^/\s]+(?:\/[^/\s]+)+$/)
    .describe("Owner and name: toa-soan/bao."),
  branch: z.string().min(1).optional().describe("Default: the repository's own."),
  base_url: address.optional().describe("Where people sign in: an OAuth client, or a GitLab of your own."),
  api_root: address.optional().describe("The API of a GitHub or GitLab of your own."),
  graphql_api_root: address.optional(),
});

const settings = z.strictObject({
  backend: backend.optional(),
  root: z
    .string()
    .transform((path) => path.replace(/^\.?\/+|\/+$/g, ""))
    .default("")
    .describe("Folder of the project in its repository, where it is not the repository's own."),
});

/** The plugin's option `admin`: false, true, or where the desk commits to. */
export const adminOption = z.preprocess((given) => {
  if (given === true) return {};
  return given === false ? undefined : given;
}, settings.optional());

/** Settings of the desk in the browser. Without a backend it works on a local clone only. */
export type Admin = z.output<typeof settings>;
