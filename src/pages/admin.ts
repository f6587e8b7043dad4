import { ADMIN_URL } from "../admin/option.ts";
import { contentPolicy } from "../admin/policy.ts";
import { labelsOf } from "../labels/labels.ts";
import { languageOf } from "../language/language.ts";
import type { Page, PageContext, PageKind } from "../views/page-context.ts";

const CONFIG_URL = `${ADMIN_URL}config.json`;

/** The desk in the browser, and the forms that it shows. */
export const adminPages: PageKind = {
  name: "admin",
  layout: "layouts/admin.njk",
  pages: (context) => {
    const { admin } = context.options;
    if (!admin) return [];
    const { site } = context.catalogue;
    const labels = labelsOf(languageOf(site.language));
    return [
      {
        url: ADMIN_URL,
        indexed: false,
        inputs: (inputs) => inputs.value(JSON.stringify(admin)),
        view: () => ({
          title: labels.title,
          description: labels.localOnly,
          needsScript: labels.needsScript,
          localOnly: admin.backend === undefined,
          contentPolicy: contentPolicy(admin),
          configUrl: CONFIG_URL,
        }),
      },
      configFile(context),
    ];
  },
};

function configFile({ catalogue, options }: PageContext): Page {
  return {
    url: CONFIG_URL,
    inputs: (inputs) => {
      inputs.data("site.yaml", catalogue.site);
      inputs.value(JSON.stringify(options));
    },
    text: async () => {
      const { settingsOf } = await import("../admin/config.ts");
      return JSON.stringify(settingsOf(catalogue.site, options));
    },
  };
}
