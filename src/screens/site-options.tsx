// Options of sites: everywhere but on some, or only on some.
import { GroupRow, Radios } from "./option-fields.tsx";
import { type OptionSettings, SITE_RULES, siteFrom } from "./option-settings.ts";
import type { OptionsProps } from "./options.tsx";
import { AddField, Tokens } from "./tokens.tsx";

const RULE_KEYS: Readonly<Record<OptionSettings["siteRule"], string>> = {
  "all-except": "options_sites_except",
  only: "options_sites_only",
};

export const SiteOptions = (props: OptionsProps) => {
  const { data, words, onChange } = props;
  const { word } = words;
  return (
    <>
      <GroupRow title={word("options_sites_rule")} note={word("options_sites_note")}>
        <Radios
          id="site-rule"
          choices={SITE_RULES.map((value) => ({ value, label: word(RULE_KEYS[value]) }))}
          chosen={data.settings.siteRule}
          onChoose={(siteRule) => onChange({ siteRule })}
        />
      </GroupRow>
      <SiteList {...props} />
    </>
  );
};

function SiteList({ data: { settings }, words: { word }, onChange }: OptionsProps) {
  const isOnly = settings.siteRule === "only";
  const sites = isOnly ? settings.sitesOnly : settings.sitesExcept;
  const change = (to: readonly string[]) =>
    onChange(isOnly ? { sitesOnly: to } : { sitesExcept: to });
  const add = (text: string) => {
    const site = siteFrom(text);
    if (site && !sites.includes(site)) change([...sites, site]);
    return site !== null;
  };
  return (
    <div class="option sites">
      <Tokens
        label={word(isOnly ? "options_sites_only" : "options_sites_except")}
        tokens={sites.map((site) => ({ id: site, label: site }))}
        removeWords={(site) => word("options_sites_remove", site)}
        onRemove={(site) => change(sites.filter((one) => one !== site))}
      />
      <AddField
        openLabel={word("options_sites_add")}
        label={word("options_sites_field")}
        addLabel={word("options_add")}
        placeholder="news.example"
        refusal={word("options_sites_refused")}
        onAdd={add}
      />
    </div>
  );
}
