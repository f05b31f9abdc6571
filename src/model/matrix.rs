//! THE TABLE: capabilities, roles, and where each cell comes from.
//!
//! Check it with a finger: rows and columns stand in the order of docs/model.md. `all`, `own` and `none` are given by
//! role; `option -> scope` is none until the option is ticked, then that scope; `client | practice -> scope` names the
//! option in each kind of account. After the `@`, who says so: a section of article 1 or 2, `published` or `inferred`.
//! A row whose number is not its place does not compile, nor does a row without a cell for every role.

use super::capability::table;

table! {
// #  capability                         name                           record  exists in           administrator              expense-approver                                             standard-user
    // The thirteen rows of the comparison table of article 1.
   1  "team.manage-users"                TeamManageUsers                -       both                [all  @ A1Administrator]   [none @ published]                                           [none @ published]
   2  "connections.integration"          ConnectionsIntegration         -       both                [all  @ A1Administrator]   [none @ published]                                           [none @ published]
   3  "connections.bank-feeds"           ConnectionsBankFeeds           -       both                [all  @ A1Administrator]   [none @ inferred]                                            [none @ inferred]
   4  "connections.merchant-connectors"  ConnectionsMerchantConnectors  -       both                [all  @ A1Administrator]   [none @ inferred]                                            [none @ inferred]
   5  "bank.upload-statements"           BankUploadStatements           -       both                [all  @ A1Administrator]   [none @ inferred]                                            [none @ inferred]
   6  "account.system-settings"          AccountSystemSettings          -       both                [all  @ A2Administrator]   [none @ A2ExpenseApprover]                                   [none @ A2StandardUser]
   7  "account.chart-of-accounts"        AccountChartOfAccounts         -       both                [all  @ A1Administrator]   [none @ A1Administrator]                                     [none @ A1Administrator]
   8  "account.automation-rules"         AccountAutomationRules         -       both                [all  @ A1Administrator]   [none @ A1Administrator]                                     [none @ A1Administrator]
   9  "account.submission-history"       AccountSubmissionHistory       record  both                [all  @ A1Administrator]   [all  @ inferred]                                            [own  @ A1Table]
  10  "invoices.add-and-process"         InvoicesAddAndProcess          record  both                [all  @ A2Administrator]   [all  @ A2ExpenseApprover]                                   [own  @ A1Table]
  11  "invoices.publish"                 InvoicesPublish                record  both                [all  @ A1Administrator]   [PublishDocuments -> all @ published]                        [PublishDocuments -> own @ published]
  12  "expense-reports.create"           ExpenseReportsCreate           record  both                [all  @ A1ExpenseReports]  [CreateExpenseReports -> all @ published]                    [CreateExpenseReports -> own @ published]
  13  "expense-reports.manage"           ExpenseReportsManage           record  both                [all  @ A1Administrator]   [all  @ A1ExpenseApprover]                                   [none @ inferred]
    // Six more that the articles state in prose.
  14  "invoices.view"                    InvoicesView                   record  both                [all  @ A2Administrator]   [all  @ A1ExpenseApprover]                                   [own  @ A1StandardUser]
  15  "expense-reports.publish"          ExpenseReportsPublish          record  both                [all  @ A2Administrator]   [PublishDocuments | CreateExpenseReports -> all @ inferred]  [PublishDocuments | CreateExpenseReports -> own @ inferred]
  16  "account.subscription"             AccountSubscription            -       both                [all  @ A2Administrator]   [none @ inferred]                                            [none @ inferred]
  17  "account.detach-from-practice"     AccountDetachFromPractice      -       client              [all  @ A2Administrator]   [none @ inferred]                                            [none @ inferred]
  18  "practice.view"                    PracticeView                   -       practice_with_view  [all  @ A2Practice]        [PracticeView -> all @ A2Practice]                           [PracticeView -> all @ A2Practice]
  19  "practice.add-clients"             PracticeAddClients             -       practice            [all  @ A2Practice]        [AddClients -> all @ A2Practice]                             [AddClients -> all @ A2Practice]
}
