//! THE WORDS: what people read, a row a text, a column a language.
//!
//! A row has a name, and then what it says in each language that the first line names, in that order. A row that lacks a
//! language does not compile, nor does a [`Locale`](super::locale::Locale) without a column. What is too long for its column
//! stands below its name. In French, a no-break space (U+00A0) stands before `: ; ! ?` and inside `« »`.

use super::text::texts;

texts! {
    [                                     French                                                         English ]

    // The roles.
    RoleAdministrator                     "Administrateur"                                               "Administrator"
    RoleExpenseApprover                   "Approbateur de dépenses"                                      "Expense approver"
    RoleStandardUser                      "Utilisateur standard"                                         "Standard user"
    // What they may do.
    RoleAdministratorSummary
        "Tient tout le compte : utilisateurs, connexions, paramètres, factures et notes de frais."
        "Runs the whole account: users, connections, settings, invoices and expense reports."
    RoleExpenseApproverSummary
        "Voit et traite tous les documents du compte et gère les notes de frais, sans toucher aux paramètres."
        "Sees and processes every document of the account and manages expense reports, but not the settings."
    RoleStandardUserSummary               "Dépose ses documents et ne voit que les siens."               "Deposits documents and sees only their own."
    // For whom they are meant.
    RoleAdministratorFor                  "La personne qui tient elle-même la comptabilité."             "The person who keeps the books themselves."
    RoleExpenseApproverFor                "La personne qui dirige l'entreprise."                         "The head of the company."
    RoleStandardUserFor                   "Un salarié qui transmet ses justificatifs."                   "An employee who hands in documents."

    // The options.
    OptionCreateExpenseReports            "Créer des notes de frais"                                     "Create expense reports"
    OptionCreateExpenseReportsInPractice  "Créer et publier des notes de frais"                          "Create and publish expense reports"
    OptionPublishDocuments                "Publier dans le logiciel comptable"                           "Publish to the accounting software"
    OptionPublishDocumentsNote            "Les notes de frais se publient aussi par cette option."       "Expense reports are published by it too."
    OptionPracticeView                    "Vue cabinet"                                                  "Practice view"
    OptionAddClients                      "Ajouter des dossiers clients"                                 "Add client files"

    // The groups of the table.
    GroupTeam                             "Équipe"                                                       "Team"
    GroupConnections                      "Connexions"                                                   "Connections"
    GroupBank                             "Banque"                                                       "Bank"
    GroupAccount                          "Compte"                                                       "Account"
    GroupInvoices                         "Factures"                                                     "Invoices"
    GroupExpenseReports                   "Notes de frais"                                               "Expense reports"
    GroupBeyondTheTable                   "Au-delà du tableau"                                           "Beyond the table"

    // The capabilities, in the order of the table.
    TeamManageUsers                       "Équipe – Ajouter / Gérer les utilisateurs"                    "Team – Add / manage users"
    ConnectionsIntegration                "Connexions – Intégration"                                     "Connections – Integration"
    ConnectionsBankFeeds                  "Connexions – Récupération bancaire"                           "Connections – Bank feeds"
    ConnectionsMerchantConnectors         "Connexions – Connecteurs marchands"                           "Connections – Merchant connectors"
    BankUploadStatements                  "Banque – Dépôt de relevés bancaires"                          "Bank – Upload bank statements"
    AccountSystemSettings                 "Compte – Paramètres système"                                  "Account – System settings"
    AccountChartOfAccounts                "Compte – Plan comptable"                                      "Account – Chart of accounts"
    AccountAutomationRules                "Compte – Règles d'automatisation"                             "Account – Automation rules"
    AccountSubmissionHistory              "Compte – Historique d'envoi"                                  "Account – Submission history"
    InvoicesAddAndProcess                 "Factures – Ajouter et traiter"                                "Invoices – Add and process"
    InvoicesPublish                       "Factures – Publier par API"                                   "Invoices – Publish by API"
    ExpenseReportsCreate                  "Notes de frais – Créer"                                       "Expense reports – Create"
    ExpenseReportsManage                  "Notes de frais – Gérer"                                       "Expense reports – Manage"
    InvoicesView                          "Factures – Consulter"                                         "Invoices – View"
    ExpenseReportsPublish                 "Notes de frais – Publier"                                     "Expense reports – Publish"
    AccountSubscription                   "Compte – Abonnement"                                          "Account – Subscription"
    AccountDetachFromPractice             "Compte – Détacher le dossier du cabinet"                      "Account – Detach the file from the practice"
    PracticeView                          "Cabinet – Vue cabinet"                                        "Practice – Practice view"
    PracticeAddClients                    "Cabinet – Ajouter des dossiers clients"                       "Practice – Add client files"

    // The cells.
    CellYes                               "Oui"                                                          "Yes"
    CellOwnInvoices                       "Seulement ses factures"                                       "Only their own invoices"
    CellOwnExpenseReports                 "Seulement ses notes de frais"                                 "Only their own expense reports"
    CellOption                            "Option à cocher"                                              "Option to tick"
    CellNo                                "Non"                                                          "No"
    CellNotApplicable                     "Sans objet"                                                   "Not applicable"
    CellOptionForAll                      "Une fois l'option cochée, pour tout le compte."               "Once ticked, for the whole account."
    CellOptionForOwn                      "Une fois l'option cochée, seulement pour les siennes."        "Once ticked, only for their own."

    // Which accounts have a right, where not all do.
    OnlyInClient                          "Ce droit n'existe que dans un dossier client."                "This right exists only in a client file."
    OnlyInPractice                        "Ce droit n'existe que dans un cabinet."                       "This right exists only in a practice."
    OnlyInPracticeWithView
        "Ce droit n'existe que dans un cabinet dont l'abonnement comprend la vue cabinet."
        "This right exists only in a practice whose subscription includes the practice view."

    // The kinds of account.
    KindClient                            "Dossier client"                                               "Client file"
    KindPractice                          "Cabinet"                                                      "Practice"

    // The sections of the articles, as they are cited.
    SectionAdministrator                  "administrateur"                                               "administrator"
    SectionExpenseApprover                "approbateur de dépenses"                                      "expense approver"
    SectionStandardUser                   "utilisateur standard"                                         "standard user"
    SectionExpenseReports                 "rapports de notes de frais"                                   "expense reports"
    SectionTable                          "tableau comparatif"                                           "comparison table"
    SectionPractice                       "comptes cabinet"                                              "practice accounts"

    // The open points.
    PointMerchantConnectors               "Connecteurs marchands, hors administrateur"                   "Merchant connectors, for the other two roles"
    PointBankRows                         "Récupération bancaire et relevés, pour l'approbateur"         "Bank feeds and statements, for the approver"
    PointSubmissionHistory                "Historique d'envoi, pour l'approbateur"                       "Submission history, for the approver"
    PointPublishingScope                  "Publication, pour l'utilisateur standard"                     "Publishing, for the standard user"
    PointOwnExpenseReport                 "Sa propre note de frais, pour l'approbateur"                  "An approver's own expense report"
    PointOptionDefaults                   "Options au départ"                                            "Options at the start"
    PointMissingVerb                      "Un verbe manquant, pour l'approbateur"                        "A missing verb, for the approver"
    PointNotInTheModel                    "Supprimer, archiver, exporter"                                "Deleting, archiving, exporting"
    PointDocumentsOfNobody                "Documents que personne n'a déposés"                           "Documents that nobody deposited"
    PointLostPracticeView                 "Un abonnement qui perd la vue cabinet"                        "A subscription that loses the practice view"
    // How the articles can be read.
    ReadingsMerchantConnectors
        "Une page d'aide plus récente laisse voir les connecteurs à l'utilisateur standard ; en installer un enregistre les identifiants d'un tiers."
        "A later help page lets standard users see connectors; setting one up stores third-party credentials."
    ReadingsBankRows
        "Les icônes du tableau sont perdues ; des pages d'aide plus récentes réservent ce droit aux administrateurs."
        "The table's icons are lost; later help pages keep this right for administrators."
    ReadingsSubmissionHistory
        "L'article 1 lui ouvre tous les documents ; une page plus ancienne range l'historique parmi les paramètres."
        "Article 1 opens every document to them; an older page files the history under settings."
    ReadingsPublishingScope
        "L'article 2 reprend pour ce rôle les mots de l'approbateur, qui visent les documents de tous, alors qu'il ne voit que les siens."
        "Article 2 repeats the approver's words, which mean everybody's documents, for a role that sees only its own."
    ReadingsOwnExpenseReport              "Rien ne dit si l'on peut approuver sa propre note de frais."  "Nobody says whether one may approve one's own expense report."
    ReadingsOptionDefaults                "Les articles parlent d'options à activer ou à cocher."        "The articles speak of options to activate or to tick."
    ReadingsMissingVerb
        "Un verbe manque à la phrase de l'article 2 sur ses droits : sans doute « publier », dont le tableau fait une option."
        "A verb is missing in article 2's sentence on their rights: surely “publish”, which the table makes an option."
    ReadingsNotInTheModel                 "Les articles n'en disent rien."                               "The articles do not say."
    ReadingsDocumentsOfNobody
        "Les articles parlent des documents que les utilisateurs envoient ; la récupération bancaire et les connecteurs en apportent d'autres."
        "The articles speak of documents that users sent; bank feeds and connectors bring others."
    ReadingsLostPracticeView              "Rien ne dit ce que devient l'option déjà cochée."             "Nobody says what becomes of an option that is ticked already."
    // The reading that the table takes.
    TakenNoRight                          "Aucun droit."                                                 "No right."
    TakenWholeAccount                     "Tout le compte."                                              "The whole account."
    TakenOnlyTheirOwn                     "Seulement les siens."                                         "Only their own."
    TakenAllowedAndShown                  "Permis, et signalé comme point ouvert."                       "Allowed, and shown as an open point."
    TakenNotTicked                        "Décochées."                                                   "Not ticked."
    TakenOption                           "Une option à cocher."                                         "An option to tick."
    TakenNotInTheModel                    "Hors de ce modèle."                                           "Not in this model."
    TakenSeenByWhoSeesAll
        "Visibles pour qui voit tous les documents, jamais pour qui ne voit que les siens."
        "Seen by whoever sees every document, never by whoever sees only their own."
    TakenTickStays
        "Le droit disparaît ; l'option reste cochée, sans effet, jusqu'au retour de la vue cabinet."
        "The right is gone; the option stays ticked, without effect, until the practice view is back."

    // Why a question was answered as it was: the codes, in their order. Where a blank is to fill, what stands before it and after.
    CodeGrantedByOptionBefore             "Permis par l'option « "                                       "Allowed by the option “"
    CodeGrantedByOptionAfter              " »."                                                          "”."
    CodeGrantedByRoleBefore               "Permis par le rôle "                                          "Allowed by the "
    CodeGrantedByRoleAfter                "."                                                            " role."
    CodeNotReady
        "Les droits ne peuvent pas être vérifiés ici : par prudence, rien n'est permis."
        "Rights cannot be checked here: to be safe, nothing is allowed."
    CodeInvalidUser
        "Ce que l'on sait de cet utilisateur est incomplet ou incorrect."
        "What is known of this user is incomplete or incorrect."
    CodeUnknownRole                       "Ce rôle est inconnu : il ne donne aucun droit."               "This role is unknown: it gives no right."
    CodeUnknownCapability                 "Ce droit est inconnu : personne ne l'a."                      "This right is unknown: nobody has it."
    CodeNotInAccountKind                  "Ce droit n'existe pas dans ce compte."                        "This right does not exist in this account."
    CodeNotInSubscription                 "L'abonnement de ce cabinet ne comprend pas la vue cabinet."   "This practice's subscription does not include the practice view."
    CodeRoleDeniedBefore                  "Le rôle "                                                     "The "
    CodeRoleDeniedAfter                   " ne donne pas ce droit."                                      " role does not give this right."
    CodeOptionOffBefore                   "Il faut pour cela l'option « "                                "This needs the option “"
    CodeOptionOffAfter                    " », qui n'est pas cochée."                                    "”, which is not ticked."
    CodeInvalidRecord                     "Ce que l'on sait de ce document est incomplet ou incorrect."  "What is known of this document is incomplete or incorrect."
    CodeOtherAccount                      "Ce document n'appartient pas à ce compte."                    "This document does not belong to this account."
    CodeRecordNeeded
        "Ce droit ne vaut que pour ses propres documents : précisez lequel."
        "This right covers only one's own documents: say which one."
    CodeNotOwner
        "Ce droit ne vaut que pour ses propres documents, et celui-ci n'en est pas un."
        "This right covers only one's own documents, and this is not one of them."

    // What would turn a deny into an allow: the remedies.
    RemedyTickOptionBefore                "Un administrateur peut cocher l'option « "                    "An administrator can tick the option “"
    RemedyTickOptionAfter                 " »."                                                          "”."
    RemedyChangeRoleBefore                "Un administrateur peut donner le rôle "                       "An administrator can give the role "
    RemedyChangeRoleAfter                 "."                                                            "."
    RemedyOwnRecord                       "C'est permis pour ses propres documents."                     "It is allowed for one's own documents."
    RemedyPassRecord                      "Précisez de quel document il s'agit."                         "Say which document is meant."
    RemedyOtherAccount                    "Ouvrez le compte auquel ce document appartient."              "Open the account that this document belongs to."
    RemedySubscription                    "Il faut un abonnement qui comprend la vue cabinet."           "It takes a subscription that includes the practice view."
    // Between two words of which either would do.
    Or                                    " ou "                                                         " or "
}
