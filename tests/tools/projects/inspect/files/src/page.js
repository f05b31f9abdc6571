import { canPerform } from "dossier-roles";
import { asked, inspect, onSeenAs, seenAs } from "dossier-roles/inspect";

inspect();

const user = { id: "u-lea", role: "standard-user" };
const team = document.querySelector("#team");

function draw() {
  team.hidden = !canPerform(seenAs(user), "team.manage-users");
  asked(team, { user, capability: "team.manage-users" });
}

draw();
onSeenAs(draw);
