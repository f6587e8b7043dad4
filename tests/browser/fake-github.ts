import { type Answer, type Asked, account, type Forge, project } from "./forge.ts";
import type { CommittedFile, ForgeRepository } from "./forge-repository.ts";

/** The double of api.github.com: https://docs.github.com/en/rest, https://docs.github.com/en/graphql */
export const gitHub: Forge = {
  name: "github",
  origin: "https://api.github.com",
  token: "github_pat_thu",
  answer: (asked, repository) => {
    const { method, path } = asked;
    if (`${method} ${path}` === "POST /graphql") return graphQl(asked, repository);
    if (method !== "GET") return undefined;
    if (path === "/user")
      return { status: 200, body: { ...account, html_url: "https://github.com/bien-tap" } };
    if (path === `/repos/${project}/collaborators/${account.login}`) return { status: 204 };
    const [, kind, sha = ""] = /^\/repos\/toa-soan\/bao\/git\/(trees|blobs)\/(\w+)$/.exec(path) ?? [];
    if (kind === "trees") {
      const tree = repository.files(sha).map((file) => ({ ...file, type: "blob", mode: "100644" }));
      return { status: 200, body: { sha, tree, truncated: false } };
    }
    return kind === "blobs" ? { status: 200, body: repository.blob(sha) } : undefined;
  },
};

/** https://docs.github.com/en/graphql/reference/input-objects#createcommitonbranchinput */
interface CommitInput {
  branch: { repositoryNameWithOwner: string; branchName: string };
  expectedHeadOid: string;
  fileChanges: { additions: { path: string; contents: string }[]; deletions: { path: string }[] };
  message: { headline: string };
}

function graphQl({ body }: Asked, repository: ForgeRepository): Answer | undefined {
  const { query, variables } = body as { query: string; variables: { input?: CommitInput } };
  if (variables.input) return commit(variables.input, query, repository);
  const found = answersTo(query, repository);
  return Object.keys(found).length > 0 ? { status: 200, body: { data: { repository: found } } } : undefined;
}

function answersTo(query: string, repository: ForgeRepository): Record<string, unknown> {
  const { head, branch } = repository;
  if (query.includes("defaultBranchRef")) return { defaultBranchRef: { name: branch } };
  if (/ref\(qualifiedName: \$branch\) \{ target \{ \.\.\. on Commit \{ oid \}/.test(query))
    return { ref: { target: { oid: head } } };
  if (query.includes("history(first: 1) { nodes { oid message } }"))
    return { ref: { target: { history: { nodes: [{ oid: head, message: repository.messageOf(head) }] } } } };
  return { ...texts(query, repository), ...histories(query, repository), ...deployments(query) };
}

/** `content_3: object(oid: "…") { ... on Blob { text isTruncated } }` */
const texts = (query: string, repository: ForgeRepository) =>
  Object.fromEntries(
    [...query.matchAll(/(\w+): +object\(oid: "(\w+)"\) \{ \.\.\. on Blob/g)].map(([, name, sha]) => [
      name,
      { text: repository.blob(sha as string).toString("utf8"), isTruncated: false },
    ]),
  );

/** `commit_3: ref(qualifiedName: $branch) { target { ... on Commit { history(first: 1, path: "…") { … */
const histories = (query: string, repository: ForgeRepository) =>
  Object.fromEntries(
    [...query.matchAll(/(\w+): +ref\([^)]*\)[^:]*? history\(first: 1, path: ("(?:[^"\\]|\\.)*")\)/g)].map(
      ([, name, path]) => {
        const last = repository.lastCommitOf(JSON.parse(path as string) as string);
        const { name: author, email, id, login } = account;
        const node = {
          author: { name: author, email, user: { id, login } },
          committedDate: repository.dateOf(last),
        };
        return [name, { target: { history: { nodes: [node] } } }];
      },
    ),
  );

/** `commit_0: object(oid: "…") { ... on Commit { status …`: nothing builds this repository. */
const deployments = (query: string) =>
  Object.fromEntries(
    [...query.matchAll(/(\w+): +object\(oid: "\w+"\) \{ \.\.\. on Commit/g)].map(([, name]) => [name, {}]),
  );

function commit(input: CommitInput, query: string, repository: ForgeRepository): Answer | undefined {
  const { branch, expectedHeadOid, fileChanges, message } = input;
  if (branch.repositoryNameWithOwner !== project || branch.branchName !== repository.branch) return undefined;
  if (expectedHeadOid !== repository.head) {
    const moved = `Expected branch to point to "${expectedHeadOid}" but it did not. Pull and try again.`;
    return { status: 200, body: { data: null, errors: [{ type: "STALE_DATA", message: moved }] } };
  }
  const { additions, deletions } = fileChanges;
  const added = additions.map(({ path, contents }): CommittedFile => [path, Buffer.from(contents, "base64")]);
  const gone = deletions.map(({ path }): CommittedFile => [path, null]);
  const oid = repository.commit(message.headline, [...gone, ...added]);
  const shas = new Map(repository.files(oid).map(({ path, sha }) => [path, sha]));
  const named = [...query.matchAll(/(file_\d+): file\(path: ("(?:[^"\\]|\\.)*")\)/g)].map(
    ([, name, path]) => [name, { oid: shas.get(JSON.parse(path as string) as string) }],
  );
  const made = { oid, committedDate: repository.dateOf(oid), ...Object.fromEntries(named) };
  return { status: 200, body: { data: { createCommitOnBranch: { commit: made } } } };
}
