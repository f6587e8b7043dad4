import { type Answer, type Asked, account, type Forge, project } from "./forge.ts";
import type { CommittedFile, ForgeRepository } from "./forge-repository.ts";

/** Of the project, as an address of the REST API has it. */
const inProject = `/api/v4/projects/${encodeURIComponent(project)}`;

/** The double of gitlab.com: https://docs.gitlab.com/api/rest/, https://docs.gitlab.com/api/graphql/ */
export const gitLab: Forge = {
  name: "gitlab",
  origin: "https://gitlab.com",
  token: "glpat-thu",
  answer: (asked, repository) => {
    const { method, path } = asked;
    const { id, login: username, name, email } = account;
    if (path === "/api/graphql") return graphQl(asked, repository);
    if (method === "POST" && path === `${inProject}/repository/commits`) return commit(asked, repository);
    if (method !== "GET") return undefined;
    if (path === "/api/v4/user") return { status: 200, body: { id, username, name, email } };
    if (path === `${inProject}/users`) return { status: 200, body: [{ id, username, name }] };
    if (path === `${inProject}/repository/branches/${repository.branch}`)
      return { status: 200, body: { name: repository.branch, commit: { id: repository.head } } };
    // Nothing builds this repository.
    if (/\/deployments$|\/statuses$/.test(path)) return { status: 200, body: [] };
    const [, file] = /^.+\/repository\/files\/([^/]+)\/raw$/.exec(path) ?? [];
    return file ? { status: 200, body: repository.read(decodeURIComponent(file)) } : undefined;
  },
};

/** So many files GitLab lists at once, of a hundred: the second page has to be asked for. */
const PAGE = 3;

function graphQl({ body }: Asked, repository: ForgeRepository): Answer | undefined {
  const { query, variables } = body as { query: string; variables: Record<string, string | string[]> };
  if (variables.fullPath !== project) return undefined;
  const found = answerTo(query, variables, repository);
  return found && { status: 200, body: { data: { project: { repository: found } } } };
}

function answerTo(
  query: string,
  { cursor, paths }: Record<string, string | string[]>,
  repository: ForgeRepository,
): object | undefined {
  const { head } = repository;
  if (query.includes("rootRef")) return { rootRef: repository.branch };
  if (query.includes("lastCommit")) {
    const lastCommit = { sha: head, message: repository.messageOf(head) };
    return { tree: { lastCommit } };
  }
  if (query.includes("rawTextBlob")) {
    const nodes = (paths as string[]).map((path) => ({
      rawTextBlob: repository.read(path).toString("utf8"),
    }));
    return { blobs: { nodes } };
  }
  if (!query.includes("recursive: true")) return undefined;
  const from = Number(cursor || 0);
  const files = repository.files().map(({ path, sha }) => ({ type: "blob", path, sha }));
  const pageInfo = { endCursor: String(from + PAGE), hasNextPage: files.length > from + PAGE };
  return { tree: { blobs: { nodes: files.slice(from, from + PAGE), pageInfo } } };
}

/** https://docs.gitlab.com/api/commits/#create-a-commit-with-multiple-files-and-actions */
interface CommitBody {
  branch: string;
  commit_message: string;
  actions: { action: string; file_path: string; content: string; encoding: "text" | "base64" }[];
}

function commit({ body }: Asked, repository: ForgeRepository): Answer | undefined {
  const { branch, commit_message, actions } = body as unknown as CommitBody;
  if (branch !== repository.branch) return undefined;
  const held = new Set(repository.files().map(({ path }) => path));
  const files: CommittedFile[] = [];
  for (const { action, file_path, content, encoding } of actions) {
    if (!["create", "update", "delete"].includes(action)) return undefined;
    if (held.has(file_path) === (action === "create")) {
      const message = `A file with this name ${action === "create" ? "already exists" : "doesn't exist"}`;
      return { status: 400, body: { message } };
    }
    const bytes = Buffer.from(content, encoding === "base64" ? "base64" : "utf8");
    files.push([file_path, action === "delete" ? null : bytes]);
  }
  const id = repository.commit(commit_message, files);
  return { status: 201, body: { id, committed_date: repository.dateOf(id) } };
}
