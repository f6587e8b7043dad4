import type { Column } from "./dump-writers.ts";

/** The versions whose tables differ. */
export const versions = ["3.4", "4.0", "4.3", "4.5", "4.6", "5"] as const;
export type Version = (typeof versions)[number];

const since = (first: Version, version: Version): boolean =>
  versions.indexOf(version) >= versions.indexOf(first);

/** `id! title text:longtext` → columns; `!` marks whole numbers. */
function columns(...lists: (string | false)[]): Column[] {
  return lists
    .filter((list) => list !== false)
    .flatMap((list) => list.split(" "))
    .map((word) =>
      word.endsWith("!")
        ? { name: word.slice(0, -1), type: "int(11) unsigned NOT NULL DEFAULT '0'" }
        : { name: word, type: "text" },
    );
}

/** The columns of every table that articles are made of, as a version of NukeViet has them. */
export function columnsOf(version: Version): Record<string, Column[]> {
  const old = version === "3.4";
  const instant = since("4.3", version) && version !== "5";
  return {
    rows: columns(
      "id! catid! listcatid topicid! admin_id! author sourceid! addtime! edittime! status!",
      since("4.3", version) && "weight!",
      "publtime! exptime! archive! title alias hometext homeimgfile homeimgalt",
      old ? "homeimgthumb" : "homeimgthumb!",
      "inhome! allowed_comm allowed_rating!",
      since("4.3", version) && "external_link!",
      "hitstotal! hitscm! total_rating! click_rating!",
      instant && "instant_active! instant_template instant_creatauto!",
      old && "keywords",
    ),
    detail: columns(
      "id!",
      since("4.3", version) && "titlesite description",
      "bodyhtml",
      (version === "4.5" || version === "4.6") && "voicedata",
      since("4.3", version) && "keywords",
      "sourcetext",
      since("4.3", version) && "files",
      "imgposition!",
      since("4.3", version) && "layout_func",
      "copyright! allowed_send! allowed_print! allowed_save!",
      version === "4.0" && "gid!",
      version === "4.6" && "auto_nav! group_view localization",
      version === "5" && "reject_reason related_ids related_pos! schema_type",
    ),
    cat: columns(
      "catid! parentid! title titlesite alias description",
      !old && "descriptionhtml",
      "image",
      old ? "thumbnail" : "viewdescription!",
      "weight!",
      old ? "order!" : "sort!",
      "lev! viewcat numsubcat! subcatid",
      !since("4.3", version) && "inhome!",
      "numlinks!",
      !old && "newday! featured!",
      since("4.3", version) && "ad_block_cat",
      since("4.5", version) && "layout_func",
      "keywords admins add_time! edit_time!",
      old && "who_view!",
      "groups_view",
      since("4.3", version) && "status!",
    ),
    sources: columns("sourceid! title link logo weight! add_time! edit_time!"),
    topics: columns(
      "topicid! title alias image",
      old && "thumbnail",
      "description weight! keywords add_time! edit_time!",
    ),
    ...(old
      ? {}
      : {
          tags: columns(
            "tid! numnews!",
            since("4.5", version) && "title",
            "alias image description keywords",
          ),
          tags_id: columns("id! tid! keyword"),
        }),
    ...(since("4.5", version)
      ? {
          author: columns("id! uid! alias pseudonym image description add_time! edit_time! active! numnews!"),
          authorlist: columns("id! aid! alias pseudonym"),
        }
      : {}),
    ...(version === "4.5" || version === "4.6"
      ? { voices: columns("id! voice_key title description add_time! edit_time! weight! status!") }
      : {}),
  };
}

export const siteColumns = {
  modules: (version: Version): Column[] =>
    columns(
      "title module_file module_data",
      version !== "3.4" && "module_upload module_theme",
      "custom_title act! groups_view admins",
    ),
  config: columns("lang module config_name config_value"),
  users: columns("userid! username password email first_name last_ip"),
  comment: columns("cid! module area! id! content userid! post_name post_email post_ip status!"),
};
