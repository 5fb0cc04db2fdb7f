import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { MoveRule, RemoveRule, SwitchRule } from './arrange-rules.js';
import { ChecklistQueries } from './checklist.queries.js';
import { ChecklistsResolver } from './checklists.resolver.js';
import { DryRunRule } from './dry-run-rule.js';
import { EscalateTicket } from './escalate-ticket.js';
import { EscalationQueries } from './escalation.queries.js';
import { EscalationResolver } from './escalation.resolver.js';
import { EvaluateRules } from './evaluate-rules.js';
import { LiveRules } from './live-rules.js';
import { RuleActions } from './rule-actions.js';
import { RuleQueries } from './rule.queries.js';
import { ArmRules, EvaluateRuleTimer, SweepRuleTimers } from './rule-timers.js';
import { RulesResolver } from './rules.resolver.js';
import { SaveRule } from './save-rule.js';
import { SendWebhook } from './send-webhook.js';
import { StartPlaybook, TickChecklistStep } from './work-through-playbook.js';

@Module({
  imports: [TicketsModule, OrganisationsModule],
  providers: [
    EscalateTicket,
    EscalationQueries,
    EscalationResolver,
    LiveRules,
    RuleActions,
    EvaluateRules,
    EvaluateRuleTimer,
    SweepRuleTimers,
    ArmRules,
    SendWebhook,
    RuleQueries,
    RulesResolver,
    SaveRule,
    DryRunRule,
    SwitchRule,
    MoveRule,
    RemoveRule,
    ChecklistQueries,
    ChecklistsResolver,
    StartPlaybook,
    TickChecklistStep,
  ],
  exports: [EscalateTicket],
})
export class EscalationModule {}
