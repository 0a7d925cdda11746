// `npm run bench`: prints what was measured, as ratios within this one run.
import { benchMatching } from "./matching.ts";

for (const line of benchMatching()) console.log(line);
