import { canPerform } from "dossier-roles";

globalThis.may = canPerform;
