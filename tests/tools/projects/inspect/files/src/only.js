import { canPerform } from "dossier-roles";
import { inspect } from "dossier-roles/inspect";

inspect();
globalThis.may = canPerform;
