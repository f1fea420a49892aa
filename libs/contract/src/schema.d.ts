export interface paths {
    "/api/v1/abandoned-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["abandonedEntry_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absence-excuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["absenceExcuse_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absence-excuses/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["absenceExcuse_proof"];
        put?: never;
        post: operations["absenceExcuse_prove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absence-follow-ups/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["followUp_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absence-follow-ups/{id}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["followUp_letter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absence-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["absenceReason_list"];
        put?: never;
        post: operations["absenceReason_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absence-reasons/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["absenceReason_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["absence_month"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["absence_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/not-called": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["absence_notCalled"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/of-student": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["absence_ofStudent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["accident_list"];
        put?: never;
        post: operations["accident_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accidents/{id}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["accident_follow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accidents/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["permitPapers_accident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounting/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["accounting_verifyChain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounting/chain/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["accounting_chainChecks"];
        put?: never;
        post: operations["accounting_checkChain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounting/chain/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["accounting_chainPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounting/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["accounting_journal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounting/vat/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["accounting_vatOfMonth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounting/vat/{month}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["accounting_vatDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounting/vat/{month}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["accounting_vatPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aged-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["agedBalance_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aged-balance/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["agedBalance_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aged-balance/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["agedBalance_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aside-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["asideRule_list"];
        put?: never;
        post: operations["asideRule_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aside-rules/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["asideRule_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["assignment_list"];
        put: operations["assignment_plan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["attendanceSettings_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["attendanceSettings_edit"];
        trace?: never;
    };
    "/api/v1/audit-commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["audit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["bankLine_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-lines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["bankLine_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-lines/{id}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bankLine_match"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-lines/{id}/match-slip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bankLine_matchSlip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-lines/{id}/set-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bankLine_setAside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-lines/{id}/tie": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bankLine_tie"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-lines/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bankLine_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-lines/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["bankLine_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["bankStatement_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-statements/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["bankStatement_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank-statements/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bankStatement_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["calendar_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["calendar_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/periods/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["calendar_remove"];
        options?: never;
        head?: never;
        patch: operations["calendar_edit"];
        trace?: never;
    };
    "/api/v1/calendar/region": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["calendar_region"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue-operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["catalogue_list"];
        put?: never;
        post: operations["catalogue_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue-operations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["catalogue_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["catalogue_edit"];
        trace?: never;
    };
    "/api/v1/catalogue-operations/{id}/characteristics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["inspection_ofCatalogue"];
        put: operations["inspection_setOfCatalogue"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue-operations/{id}/coefficient": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["coefficient_ofOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue-operations/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["catalogue_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue-operations/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["catalogue_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue-operations/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["catalogue_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue-steps/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["catalogueStep_picture"];
        put?: never;
        post: operations["catalogueStep_putPicture"];
        delete: operations["catalogueStep_removePicture"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/characteristics/{id}/measurements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["inspection_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cheque-slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["chequeSlip_list"];
        put?: never;
        post: operations["chequeSlip_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cheque-slips/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["chequeSlip_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cheque-slips/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["chequeSlip_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cheque-slips/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["chequeSlip_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cheque-slips/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["chequeSlip_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clearances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["clearance_list"];
        put?: never;
        post: operations["clearance_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clearances/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["clearance_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["clientLink_list"];
        put?: never;
        post: operations["clientLink_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-links/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["clientLink_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["closing_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closings/{month}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["closing_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closings/{month}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["closing_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closings/{month}/soft-close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["closing_softClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cockpit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["cockpit_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/competence-coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["evidence_cover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["consent_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["customer_list"];
        put?: never;
        post: operations["customer_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["customerRole_list"];
        put?: never;
        post: operations["customerRole_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customerId}/roles/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["customerRole_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["customer_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["customer_edit"];
        trace?: never;
    };
    "/api/v1/customers/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["erasure_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["customer_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mailing_deliveryNoteMails"];
        put?: never;
        post: operations["mailing_sendDeliveryNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["delivery_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["delivery_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/derogation-declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["declaration_list"];
        put?: never;
        post: operations["declaration_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/derogation-declarations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["declaration_find"];
        put: operations["declaration_edit"];
        post?: never;
        delete: operations["declaration_drop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/derogation-declarations/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["declaration_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/derogation-declarations/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["permitPapers_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/derogation-declarations/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["declaration_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/derogation-declarations/from-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["permitPapers_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["device_list"];
        put?: never;
        post: operations["device_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["device_edit"];
        trace?: never;
    };
    "/api/v1/devices/{id}/pairing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["device_pairAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["device_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["document_kinds"];
        put?: never;
        post: operations["document_addKind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document-kinds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["document_editKind"];
        trace?: never;
    };
    "/api/v1/dues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["due_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dunning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["dunning_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dunning/{customerId}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dunning_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dunning/{customerId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["dunning_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dunning/{customerId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dunning_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dunning/{customerId}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dunning_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dunning/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["dunning_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dunning/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["dunning_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dunning/rules/levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dunning_setLevel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dunning/rules/penalty-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dunning_setPenaltyRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dunning/rules/refinancing-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dunning_setRefinancingRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/einvoice/ereporting-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["einvoice_batches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/einvoice/ereporting-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["einvoice_batch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/einvoice/ereporting-batches/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["einvoice_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/einvoice/ereporting-pending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["einvoice_pending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/einvoice/exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["einvoice_exchange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/einvoice/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["einvoice_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/einvoice/invoices/{id}/chorus-deposit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["einvoice_deposit"];
        post?: never;
        delete: operations["einvoice_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/einvoice/invoices/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["einvoice_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/einvoice/invoices/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["einvoice_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/einvoice/invoices/{id}/statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["einvoice_ofInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/einvoice/invoices/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["einvoice_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/einvoice/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["einvoice_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/einvoice/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["einvoice_settings"];
        put: operations["einvoice_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/einvoice/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["einvoice_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/einvoice/supplier-invoices/{id}/statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["einvoice_ofSupplierInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrolment-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["enrolmentText_all"];
        put?: never;
        post: operations["enrolmentText_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrolment-texts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["enrolmentText_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrolment-texts/specimen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["enrolmentText_specimen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/equipment-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["grant_list"];
        put?: never;
        post: operations["grant_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/equipment-grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["grant_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/equipment-grants/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["grant_addItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/estimates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["estimate_past"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/estimates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["estimate_find"];
        put: operations["estimate_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/estimates/{id}/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["estimateQuote_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/estimates/{id}/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["estimateQuote_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/estimates/price": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["estimate_price"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["evidence_list"];
        put?: never;
        post: operations["evidence_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["evidence_proposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence-proposals/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["evidence_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["evidence_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["evidence_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exit-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["survey_rates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exit-surveys/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["survey_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exit-surveys/{id}/no-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["survey_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_list"];
        put?: never;
        post: operations["export_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export-batches/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["export_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export-batches/{id}/description": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_description"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export-batches/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export-batches/years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["export_year"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportSettings_find"];
        put: operations["exportSettings_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/family-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["familyMessage_list"];
        put?: never;
        post: operations["familyMessage_tell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fiscal-years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["closing_fiscalYears"];
        put?: never;
        post: operations["closing_define"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fiscal-years/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["closing_closeYear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fitness-opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["fitness_ofStudent"];
        put?: never;
        post: operations["fitness_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fitness-opinions/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["fitness_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fitness-overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["fitness_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fitness-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["fitness_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fitness-requests/{id}/chase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["fitness_chase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/frameworks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["framework_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/frameworks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["framework_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/frameworks/{id}/school-competences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["framework_addSchoolCompetence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/frameworks/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["framework_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/frameworks/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["framework_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funded-costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["share_list"];
        put?: never;
        post: operations["share_addCost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funded-costs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["share_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funded-costs/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["share_share"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funded-costs/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["share_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funded-costs/of-invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["share_addInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funder-reports/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["instalment_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funder-reports/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["instalment_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding-agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["agreement_list"];
        put?: never;
        post: operations["agreement_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding-agreements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["agreement_one"];
        put: operations["agreement_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding-agreements/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["agreement_keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding-agreements/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["agreement_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding-agreements/{id}/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["share_shareHours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding-agreements/{id}/instalments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["agreement_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding-agreements/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["agreement_owe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding-agreements/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["agreement_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding-documents/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["instalment_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding-documents/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["instalment_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding-instalments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["instalment_drop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding-instalments/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["instalment_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding-instalments/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["instalment_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding-instalments/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["instalment_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding-loans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["loan_list"];
        put?: never;
        post: operations["loan_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding-loans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["loan_one"];
        put: operations["loan_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["fundingRule_list"];
        put?: never;
        post: operations["fundingRule_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding-shares/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["share_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grant-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["grant_editItem"];
        post?: never;
        delete: operations["grant_dropItem"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["group_list"];
        put?: never;
        post: operations["group_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["group_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["group_edit"];
        trace?: never;
    };
    "/api/v1/groups/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["group_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guardian-links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["guardian_editLink"];
        trace?: never;
    };
    "/api/v1/guardian-links/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["guardian_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guardians": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["guardian_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guardians/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["guardian_edit"];
        trace?: never;
    };
    "/api/v1/hazards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["hazard_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hour-conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["hourConflict_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hour-conflicts/{id}/correct-mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["hourConflict_correctMark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hour-conflicts/{id}/void-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["hourConflict_voidHours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hour-conflicts/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["hourConflict_gaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/house-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["houseRule_list"];
        put?: never;
        post: operations["houseRule_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["inquiry_list"];
        put?: never;
        post: operations["inquiry_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["inquiry_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["inquiry_edit"];
        trace?: never;
    };
    "/api/v1/inquiries/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["inquiry_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/estimates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["estimate_ofInquiry"];
        put?: never;
        post: operations["estimate_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/estimates/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["estimate_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["plan_ofInquiry"];
        put?: never;
        post: operations["plan_addToInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["inquiry_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["inquiry_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspection-packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["permitPapers_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspection-packs/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["permitPapers_pack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspection-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["permitPapers_sheetsOfDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["invoice_list"];
        put?: never;
        post: operations["invoice_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["invoice_one"];
        put?: never;
        post?: never;
        delete: operations["invoice_remove"];
        options?: never;
        head?: never;
        patch: operations["invoice_edit"];
        trace?: never;
    };
    "/api/v1/invoices/{id}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["draft_credit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/disputes/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice_closeDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["draft_rewrite"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mailing_invoiceMails"];
        put?: never;
        post: operations["mailing_sendInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["invoice_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["invoice_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/deposits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["draft_deposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/free": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["draft_freeInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["invoice_nothingMissing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/situations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["draft_situation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["invoice_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/job-schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["schedule_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/job-schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["schedule_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/job-schedules/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["schedule_runNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["job_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["job_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["job_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["job_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["job_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["jobStream_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["label_draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ledger_accounts"];
        put?: never;
        post: operations["ledger_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ledger_edit"];
        post?: never;
        delete: operations["ledger_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/legal-holds/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retention_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/locked-months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["month_list"];
        put?: never;
        post: operations["month_lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-check-results/{id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["machineCheck_certificate"];
        put?: never;
        post: operations["machineCheck_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-checks/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["machineCheck_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-checks/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["machineCheck_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-families": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["hazard_families"];
        put?: never;
        post: operations["hazard_createFamily"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-families/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["hazard_editFamily"];
        trace?: never;
    };
    "/api/v1/machine-labels/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["label_ofMachines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-safety": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["hazard_machines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-upkeeps/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["machineUpkeep_done"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-upkeeps/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["machineUpkeep_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["machine_list"];
        put?: never;
        post: operations["machine_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["machine_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["machine_edit"];
        trace?: never;
    };
    "/api/v1/machines/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["machineCheck_list"];
        put?: never;
        post: operations["machineCheck_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{id}/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["machine_costs"];
        put?: never;
        post: operations["machine_cost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{id}/labels/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["label_ofMachine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{id}/logbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["machineLogbook_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{id}/logbook/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["machineLogbook_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{id}/logbook/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["machineLogbook_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{id}/months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["machine_months"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{id}/safety": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["hazard_classify"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{id}/state-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["machine_states"];
        put?: never;
        post: operations["machine_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{id}/upkeeps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["machineUpkeep_list"];
        put?: never;
        post: operations["machineUpkeep_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["machine_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/market-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rate_market"];
        put?: never;
        post: operations["rate_addMarket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/market-rates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["rate_removeMarket"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/material-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["materialItem_list"];
        put?: never;
        post: operations["materialItem_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/material-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["materialItem_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["materialItem_edit"];
        trace?: never;
    };
    "/api/v1/material-items/{id}/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["stock_movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/material-items/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["receipt_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/material-items/{id}/scraps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stock_scrap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/material-items/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["materialItem_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/measurements/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["inspection_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["messageTemplate_list"];
        put: operations["messageTemplate_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/money": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["money_of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/month-end/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["monthEnd_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/month-end/{month}/bank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["monthEnd_bank"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/month-end/{month}/bank/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["monthEnd_bankPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nonconformities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["nonconformity_list"];
        put?: never;
        post: operations["nonconformity_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nonconformities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["nonconformity_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["nonconformity_edit"];
        trace?: never;
    };
    "/api/v1/nonconformities/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["nonconformity_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nonconformities/{id}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["nonconformity_photo"];
        put?: never;
        post: operations["nonconformity_takePhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nonconformities/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["nonconformity_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nonconformities/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["nonconformity_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nonconformities/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["nonconformity_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nonconformities/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["nonconformity_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/number-series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["series_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/number-series/{kind}/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["series_start"];
        trace?: never;
    };
    "/api/v1/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["opening_state"];
        put?: never;
        post: operations["opening_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opening/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["opening_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operation-photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["operationPhoto_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operation-photos/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["operationPhoto_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/{id}/characteristics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["inspection_ofOperation"];
        put: operations["inspection_setOfOperation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["evidence_closeOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/{id}/hazards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["hazard_hazardsOf"];
        put: operations["hazard_ofOperation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/{id}/instructions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["operation_instructions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/{id}/material-consumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["orderMaterial_consumeAt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/{id}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["orderMaterial_ofOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["operationPhoto_list"];
        put?: never;
        post: operations["operationPhoto_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["operation_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["orderConfirmation_list"];
        put?: never;
        post: operations["orderConfirmation_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-confirmations/{id}/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mailing_orderConfirmationMails"];
        put?: never;
        post: operations["mailing_sendOrderConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-confirmations/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["orderConfirmation_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-materials/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["orderMaterial_remove"];
        options?: never;
        head?: never;
        patch: operations["orderMaterial_edit"];
        trace?: never;
    };
    "/api/v1/order-materials/{id}/consumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["orderMaterial_consume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-materials/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["orderMaterial_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-materials/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["orderMaterial_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["orderOpening_list"];
        put?: never;
        post: operations["orderOpening_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-openings/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["orderOpening_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/origin-indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["origin_indicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/origin-indicators/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["origin_eraseCohort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/origin-indicators/youths": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["origin_cohort"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["payment_list"];
        put?: never;
        post: operations["payment_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/allot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payment_allot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payment_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payment_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["payment_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/credit-notes/{id}/allot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payment_allotCreditNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/credit-notes/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payment_refundCreditNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permit-decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["permit_decision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permit-incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["permit_incidentList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permit-incidents/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["permit_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permit-matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["permitPapers_ofGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permit-refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["permit_refusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["pin_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pins/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["pin_reset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pins/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["pin_own"];
        put: operations["pin_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["placement_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["placement_edit"];
        trace?: never;
    };
    "/api/v1/placements/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["placement_absent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/agreement-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["placement_agreement"];
        put?: never;
        post: operations["placement_attachAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/attest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["placement_attest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/attestation-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["placement_attestation"];
        put?: never;
        post: operations["placement_attachAttestation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["placement_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["placement_visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["placement_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["planning_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["planning_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/crew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["crew_week"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/crew/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["crew_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["planning_load"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["planning_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["planning_promise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["planning_queues"];
        put: operations["planning_arrange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/risks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["planning_risks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["planning_settings"];
        put: operations["planning_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["plan_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["plan_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pro-formas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["proForma_list"];
        put?: never;
        post: operations["proForma_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pro-formas/{id}/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mailing_proFormaMails"];
        put?: never;
        post: operations["mailing_sendProForma"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pro-formas/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["proForma_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/production-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["order_list"];
        put?: never;
        post: operations["order_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/production-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["order_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["order_edit"];
        trace?: never;
    };
    "/api/v1/production-orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["order_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/production-orders/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["order_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/production-orders/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["order_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/production-orders/{id}/continuity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["continuity_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/production-orders/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["order_deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/production-orders/{id}/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["inspection_ofOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/production-orders/{id}/inspections/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["inspection_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/production-orders/{id}/labels/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["label_ofOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/production-orders/{id}/margin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["margin_ofOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/production-orders/{id}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["orderMaterial_ofOrder"];
        put?: never;
        post: operations["orderMaterial_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/production-orders/{id}/next-gesture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["continuity_say"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/production-orders/{id}/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["order_split"];
        post: operations["routing_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/production-orders/{id}/operations/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["routing_reorder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/production-orders/{id}/partial-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["order_checkPart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/production-orders/{id}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["plan_ofOrder"];
        put?: never;
        post: operations["plan_addToOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/production-orders/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["order_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/production-orders/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["order_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/production-orders/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["return_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/production-orders/{id}/routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["routing_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/production-orders/{id}/subcontracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["subcontract_list"];
        put?: never;
        post: operations["subcontract_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/production-orders/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["order_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/links/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["publicLink_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/links/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["publicLink_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/links/{token}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["publicLink_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/links/{token}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["publicLink_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["purchase_list"];
        put?: never;
        post: operations["purchase_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["purchase_find"];
        put: operations["purchase_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-lists/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["purchase_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-lists/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["purchase_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-lists/{id}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["purchase_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-lists/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["purchase_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-lists/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["purchase_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["purchase_needs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["quote_list"];
        put?: never;
        post: operations["quote_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["quote_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["quote_edit"];
        trace?: never;
    };
    "/api/v1/quotes/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mailing_quoteMails"];
        put?: never;
        post: operations["mailing_sendQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["quote_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["quote_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote_totals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reading_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reminder_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reminder_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["report_list"];
        put?: never;
        post: operations["report_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["report_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["report_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["report_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["report_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retention_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retention_runs"];
        put?: never;
        post: operations["retention_forget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["retention_setTerm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["return_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk-assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["riskAssessment_list"];
        put?: never;
        post: operations["riskAssessment_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roll-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rollCall_find"];
        put?: never;
        post: operations["rollCall_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roll-calls/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rollCall_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roll-calls/{id}/signatures/{studentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rollCall_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safety-trainings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["training_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safety-trainings/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["training_signature"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safety-trainings/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["training_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safety-trainings/drawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["training_byHand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safety-trainings/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["training_onPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scan-codes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["label_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/school": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["school_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["school_edit"];
        trace?: never;
    };
    "/api/v1/school/bank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["school_editBank"];
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["search_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["auth_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["auth_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/logout-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["auth_logoutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["auth_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["slot_onDay"];
        put: operations["slot_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["staffAbsence_list"];
        put?: never;
        post: operations["staffAbsence_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["staffAbsence_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["staff_list"];
        put?: never;
        post: operations["staff_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["staff_edit"];
        trace?: never;
    };
    "/api/v1/statements/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["statement_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statements/{customerId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["statement_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["stockCount_list"];
        put?: never;
        post: operations["stockCount_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-counts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["stockCount_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-counts/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stockCount_drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-counts/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["stockCount_type"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-counts/{id}/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stockCount_validate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["materialItem_locations"];
        put?: never;
        post: operations["materialItem_addLocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/student-documents/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["document_file"];
        put?: never;
        post: operations["document_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/student-documents/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["document_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/student-documents/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["document_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/student-exports/{id}/json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["studentExport_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/student-exports/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["studentExport_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/student-import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["import_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/student-import/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["import_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/student-import/paste": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["import_paste"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/student-papers/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["paper_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["student_list"];
        put?: never;
        post: operations["student_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["student_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["student_edit"];
        trace?: never;
    };
    "/api/v1/students/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["consent_of"];
        put?: never;
        post: operations["consent_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["path_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["document_of"];
        put?: never;
        post: operations["document_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/{id}/enrol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["path_enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/{id}/exit-surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["survey_of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/{id}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["studentExport_list"];
        put?: never;
        post: operations["studentExport_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/{id}/guardians": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["guardian_of"];
        put?: never;
        post: operations["guardian_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/{id}/inspection-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["permitPapers_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/{id}/interview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["path_interview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["path_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/{id}/legal-holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["studentExport_holds"];
        put?: never;
        post: operations["studentExport_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["student_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/{id}/origin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["origin_of"];
        put: operations["origin_write"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/{id}/origin/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["origin_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["paper_of"];
        put?: never;
        post: operations["paper_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/{id}/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["placement_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["path_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["path_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["path_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/{id}/trial-week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["path_trial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["path_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/students/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["student_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subcontracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["subcontract_edit"];
        trace?: never;
    };
    "/api/v1/subcontracts/{id}/back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["subcontract_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subcontracts/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["subcontract_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subcontracts/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["subcontract_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subcontracts/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["subcontract_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supplier-invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["supplierInvoice_list"];
        put?: never;
        post: operations["supplierInvoice_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supplier-invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["supplierInvoice_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["supplierInvoice_classify"];
        trace?: never;
    };
    "/api/v1/supplier-invoices/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["supplierInvoice_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supplier-invoices/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["supplierInvoice_type"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supplier-invoices/{id}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["supplierInvoice_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supplier-invoices/{id}/dispute/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["supplierInvoice_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supplier-invoices/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["supplierInvoice_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supplier-invoices/{id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["supplierInvoice_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supplier-invoices/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["supplierInvoice_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supplier-invoices/{id}/uncheck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["supplierInvoice_uncheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supplier-invoices/{id}/unpay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["supplierInvoice_unpay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supplier-invoices/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["supplierInvoice_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supplier-invoices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["supplierInvoice_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supplier-invoices/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["supplierInvoice_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tablet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["tablet_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tablet/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tablet_lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tablet/pair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tablet_pair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tablet/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tablet_unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tax-campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["tax_list"];
        put?: never;
        post: operations["tax_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tax-campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["tax_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tax-campaigns/{id}/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["tax_date"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tax-campaigns/{id}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tax_thank"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tax-campaigns/{id}/pledges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tax_pledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tax-campaigns/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tax_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tax-letters/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["tax_letters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tax-pledges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["tax_editPledge"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tax-pledges/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tax_withdrawPledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tax-receipts/{id}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tax_match"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tax-receipts/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tax_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time-batches/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["timeBatch_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["timeEntry_list"];
        put?: never;
        post: operations["timeEntry_log"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time-entries/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["timeEntry_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time-entries/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["timeEntry_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time-entries/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["timeEntry_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time-entries/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["timeEntry_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timetable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["timetable_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timetable/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["timetable_except"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timetable/exceptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["timetable_removeException"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timetable/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["timetable_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timetable/week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["timetable_setWeek"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["user_list"];
        put?: never;
        post: operations["user_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["user_change"];
        trace?: never;
    };
    "/api/v1/vat-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["vatRate_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workshop-board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["board_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workshop-costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rate_costs"];
        put: operations["rate_setCosts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workshop-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["workshopSettings_read"];
        put: operations["workshopSettings_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AbandonEntryRequest: {
            /** Format: date */
            day: string;
            /** Format: uuid */
            groupId: string;
            halfDay: components["schemas"]["HalfDay"];
            reason: string;
            /** @description what the server had said */
            refusal: string;
            studentIds: string[];
        };
        AbsenceCounterView: {
            /** @description half-days absent */
            absent: number;
            followUps: components["schemas"]["FollowUpView"][];
            groupName: string;
            /** @description half-days late */
            late: number;
            name: string;
            /** Format: uuid */
            studentId: string;
            /** @description half-days absent without a good reason */
            unjustified: number;
        };
        AbsenceMonthView: {
            /** @example 2026-11 */
            month: string;
            /** @description who was absent, late or has a step of that month */
            students: components["schemas"]["AbsenceCounterView"][];
            thresholds: components["schemas"]["ThresholdView"][];
        };
        AbsenceReasonsView: {
            items: components["schemas"]["AbsenceReasonView"][];
        };
        AbsenceReasonView: {
            article: string | null;
            code: string;
            /** Format: uuid */
            id: string;
            label: string;
            legitimate: boolean;
            /** @description added by the school */
            ofSchool: boolean;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
        };
        AbsentHalfDayView: {
            /** Format: date */
            day: string;
            /** Format: date-time */
            excusedAt: string | null;
            /** Format: uuid */
            excuseId: string | null;
            halfDay: components["schemas"]["HalfDay"];
            hasProof: boolean | null;
            lateMinutes: number;
            legitimate: boolean | null;
            reasonLabel: string | null;
            status: components["schemas"]["MarkStatus"];
            /** @description of a sheet that is read-only */
            validated: boolean;
        };
        AbsentView: {
            firstName: string;
            groupName: string;
            halfDay: components["schemas"]["HalfDay"];
            lastName: string;
            /** Format: uuid */
            studentId: string;
        };
        AcceptedQuoteView: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description the order it opened
             */
            productionOrderId: string;
        };
        AcceptQuoteRequest: {
            /** @description who said yes */
            acceptedBy: string;
            /**
             * Format: date
             * @description today when left out
             */
            acceptedOn?: string | null;
            /** @description purchase-order number, when it comes with the answer */
            customerReference?: string | null;
            /**
             * Format: date
             * @description day the order is due
             */
            dueOn?: string | null;
        };
        /** @enum {string} */
        AccidentCare: "none" | "first_aid" | "doctor" | "hospital";
        /** @enum {string} */
        AccidentSort: "happenedAt";
        AccidentsView: {
            items: components["schemas"]["AccidentView"][];
            nextCursor: string | null;
        };
        AccidentView: {
            bodyPart: string;
            care: components["schemas"]["AccidentCare"];
            circumstances: string;
            /** @description the 48 hours are over, and it is not declared */
            declarationOverdue: boolean;
            /**
             * Format: date-time
             * @description to the health insurance: 48 hours without Sundays and public holidays
             */
            declareBy: string;
            /** Format: date-time */
            declaredAt: string | null;
            /** Format: date */
            familyToldOn: string | null;
            fatal: boolean;
            /** Format: date-time */
            happenedAt: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description fatal only: twelve hours
             */
            inspectorBy: string | null;
            /** @description fatal: the twelve hours are over, and the inspector was not told */
            inspectorOverdue: boolean;
            /** Format: date-time */
            inspectorToldAt: string | null;
            place: string;
            /** Format: uuid */
            studentId: string;
            studentName: string;
            witnesses: string | null;
        };
        AccountMovementView: {
            /** @description after the movement */
            balanceCents: number;
            /** @description cents */
            creditCents: number;
            /** Format: date */
            day: string;
            /** @description cents */
            debitCents: number;
            /** Format: date */
            dueOn: string | null;
            /**
             * Format: uuid
             * @description of the invoice or of the payment
             */
            id: string;
            label: string;
            /** @description letter of what cancels out */
            letter: string | null;
            note: string | null;
            source: components["schemas"]["AccountSource"];
        };
        /** @enum {string} */
        AccountRole: "customers" | "deposits_received" | "sales_goods" | "sales_services" | "vat_due" | "vat_pending" | "vat_pending_deposits" | "bank" | "cheques" | "cards" | "direct_debits" | "cash" | "opening";
        /** @enum {string} */
        AccountSource: "invoice" | "payment";
        ActionView: {
            action: string;
            allowed: boolean;
            reasons: components["schemas"]["ReasonView"][];
        };
        AddCostRequest: {
            kind: components["schemas"]["CostKind"];
            label: string;
            /** @description before tax */
            netCents: number;
            /** Format: date */
            spentOn: string;
        };
        AddCustomerRoleRequest: {
            note?: string | null;
            role: components["schemas"]["CustomerRoleKind"];
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @description its last day
             */
            validTo?: string | null;
        };
        AddFundingRuleRequest: {
            code: components["schemas"]["FundingRuleCode"];
            monthDay?: string | null;
            /** @description the text it stands in */
            source: string;
            /** Format: date */
            validFrom: string;
            /** @description basis points or cents, as the code says */
            value?: number | null;
        };
        AddInvoiceCostRequest: {
            /** Format: uuid */
            supplierInvoiceId: string;
        };
        AddLedgerAccountRequest: {
            account: string;
            label: string;
            role: components["schemas"]["AccountRole"];
            /** @description for this sector alone */
            sector?: components["schemas"]["VatSector"] | null;
            /**
             * Format: date
             * @description for entries from that day on
             */
            validFrom: string;
            /** @description for this rate alone */
            vatRateBp?: number | null;
        };
        AddOperationRequest: {
            /** @description left out: setup + per piece × quantity */
            allottedMinutes?: number | null;
            /** Format: uuid */
            catalogueOperationId?: string | null;
            kind?: components["schemas"]["OperationKind"] | null;
            /**
             * Format: uuid
             * @description left out: the only line, if there is one
             */
            lineId?: string | null;
            /** Format: uuid */
            machineId?: string | null;
            /** Format: uuid */
            reworkOfId?: string | null;
            reworkReason?: string | null;
            /** @description left out: the title in the catalogue */
            title?: string | null;
        };
        AddOrderMaterialRequest: {
            /**
             * Format: uuid
             * @description left out: bought for the order
             */
            itemId?: string | null;
            label?: string | null;
            unit?: components["schemas"]["MaterialUnit"] | null;
            /** @example 12.5 */
            wanted: string;
        };
        AddressRequest: {
            city: string;
            country: string;
            line1: string;
            line2?: string | null;
            postalCode: string;
        };
        AddSchoolCompetenceRequest: {
            code: string;
            /** Format: uuid */
            parentId?: string | null;
            title: string;
            unitCode?: string | null;
        };
        AddSubcontractRequest: {
            /** @description before tax, as far as it is known */
            costCents?: number | null;
            /** @description from sent to back */
            days?: number | null;
            supplier: string;
            what: string;
        };
        /** @enum {string} */
        AgeBand: "under_16" | "minor_16_17" | "adult";
        /** @enum {string} */
        AgedBalanceFormat: "csv" | "xlsx" | "pdf";
        /** @enum {string} */
        AgedBalanceSort: "customer";
        AgedBalanceView: {
            items: components["schemas"]["AgedRow"][];
            nextCursor: string | null;
            /** Format: date */
            on: string;
        };
        AgedRow: {
            /** @description cents */
            beyondCents: number;
            customerCode: string;
            /** Format: uuid */
            customerId: string;
            customerLabel: string;
            /** @description invoices not settled */
            invoiceCount: number;
            /** @description cents */
            notDueCents: number;
            /** @description money and credit notes that settle nothing yet */
            restCents: number;
            /** @description cents */
            to30Cents: number;
            /** @description cents */
            to60Cents: number;
            /** @description cents */
            to90Cents: number;
            /** @description what is owed in all, the rest taken off */
            totalCents: number;
        };
        AgedTotalsView: {
            /** @description cents */
            beyondCents: number;
            /** @description customers with something open */
            customerCount: number;
            /** @description cents */
            notDueCents: number;
            /** @description money and credit notes that settle nothing yet */
            restCents: number;
            /** @description cents */
            to30Cents: number;
            /** @description cents */
            to60Cents: number;
            /** @description cents */
            to90Cents: number;
            /** @description what is owed in all, the rest taken off */
            totalCents: number;
        };
        /** @enum {string} */
        AgreementKind: "state" | "region" | "local" | "sponsor" | "patronage" | "tax";
        AgreementRequest: {
            /** @description cents */
            amountCents: number;
            conditions?: string | null;
            /** Format: uuid */
            customerId: string;
            /**
             * Format: date
             * @description its last day
             */
            endsOn: string;
            kind: components["schemas"]["AgreementKind"];
            /** @description the funder’s own number */
            reference?: string | null;
            /** @description tied to a use (dedicated funds) */
            restricted: boolean;
            /** Format: date */
            signedOn?: string | null;
            /** Format: date */
            startsOn: string;
            title: string;
        };
        AgreementRow: {
            /** @description cents */
            amountCents: number;
            /** Format: uuid */
            customerId: string;
            customerLabel: string;
            /** Format: date */
            endsOn: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["AgreementKind"];
            /**
             * Format: date
             * @description the next day with something to do: an instalment or a report
             */
            nextDueOn: string | null;
            /** @description instalments paid */
            receivedCents: number;
            reference: string | null;
            /** Format: date */
            startsOn: string;
            state: components["schemas"]["AgreementState"];
            title: string;
        };
        /** @enum {string} */
        AgreementSort: "startsOn" | "endsOn" | "amountCents" | "title";
        /** @enum {string} */
        AgreementState: "coming" | "running" | "over";
        AgreementsView: {
            items: components["schemas"]["AgreementRow"][];
            nextCursor: string | null;
        };
        AgreementView: {
            /** @description cents */
            amountCents: number;
            /** @description asked for and not paid yet */
            claimedCents: number;
            conditions: string | null;
            /** Format: uuid */
            customerId: string;
            customerLabel: string;
            documents: components["schemas"]["FundingDocumentView"][];
            /** Format: date */
            endedOn: string | null;
            endedReason: string | null;
            /** Format: date */
            endsOn: string;
            /** Format: uuid */
            id: string;
            instalments: components["schemas"]["InstalmentView"][];
            kind: components["schemas"]["AgreementKind"];
            /**
             * Format: date
             * @description the next day with something to do: an instalment or a report
             */
            nextDueOn: string | null;
            /** @description instalments paid */
            receivedCents: number;
            reference: string | null;
            reports: components["schemas"]["FunderReportView"][];
            restricted: boolean;
            /** @description minutes of the workshop charged to it */
            sharedMinutes: number;
            /** Format: date */
            signedOn: string | null;
            /** @description shares of costs charged to it */
            spentCents: number;
            /** Format: date */
            startsOn: string;
            state: components["schemas"]["AgreementState"];
            title: string;
            /** @description granted and in no instalment yet */
            unplannedCents: number;
        };
        AllocationRequest: {
            /** @description cents */
            amountCents: number;
            /** Format: uuid */
            invoiceId: string;
        };
        AllotRequest: {
            allocations: components["schemas"]["AllocationRequest"][];
        };
        AllSeriesView: {
            items: components["schemas"]["SeriesView"][];
        };
        AnswerSurveyRequest: {
            channel: components["schemas"]["SurveyChannel"];
            offers?: number | null;
            /** @description asked how many offers there were */
            offersAsked: boolean;
            /** Format: date */
            on: string;
            /** @description which training follows */
            onwardStudy?: string | null;
            situation: components["schemas"]["Situation"];
        };
        ApplyStudentRequest: {
            /** Format: date */
            bornOn: string;
            /** Format: email */
            email?: string | null;
            firstName: string;
            /**
             * Format: uuid
             * @description what the youth wants to learn
             */
            frameworkId?: string | null;
            lastName: string;
            /**
             * Format: date
             * @description the first call
             */
            on: string;
            phone?: string | null;
        };
        ArrangeQueueRequest: {
            /**
             * Format: uuid
             * @description null: on no machine
             */
            machineId?: string | null;
            /** @description the whole queue, in the order wanted */
            operationIds: string[];
        };
        ArrivalLineInput: {
            /** @description cents before tax, of the quantity that came */
            costCents: number;
            /** Format: uuid */
            lineId: string;
            /** @example 12.5 */
            quantity: string;
        };
        ArrivalRequest: {
            lines: components["schemas"]["ArrivalLineInput"][];
            /**
             * Format: uuid
             * @description left out: the first one
             */
            locationId?: string | null;
            /** @description number of the supplier’s note */
            note?: string | null;
            /**
             * Format: date
             * @description today when left out
             */
            receivedOn?: string | null;
        };
        AsideRuleRequest: {
            /** @description left out: handled elsewhere, the note says how */
            account?: string | null;
            accountLabel?: string | null;
            asideAs: components["schemas"]["BankAsideAs"];
            note?: string | null;
            /**
             * Format: date
             * @description a rule of the same words ends the day before
             */
            validFrom: string;
            way: components["schemas"]["AsideWay"];
            /** @description words that stand in the text of the line */
            words: string;
        };
        AsideRulesView: {
            items: components["schemas"]["AsideRuleView"][];
        };
        AsideRuleView: {
            account: string | null;
            accountLabel: string | null;
            asideAs: components["schemas"]["BankAsideAs"];
            /** Format: uuid */
            id: string;
            note: string | null;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
            way: components["schemas"]["AsideWay"];
            words: string;
        };
        AsideSuggestionView: {
            account: string | null;
            accountLabel: string | null;
            asideAs: components["schemas"]["BankAsideAs"];
            note: string | null;
            /** @description the words of the rule */
            words: string;
        };
        /** @enum {string} */
        AsideWay: "in" | "out";
        AskedDocumentView: {
            /** @description the one that counts */
            current: components["schemas"]["StudentDocumentView"] | null;
            /** @description replaced and voided ones, latest first */
            earlier: components["schemas"]["StudentDocumentView"][];
            kind: components["schemas"]["DocumentKindView"];
            state: components["schemas"]["DocumentState"];
        };
        AssessmentRequest: {
            comment?: string | null;
            /** Format: uuid */
            competenceId: string;
            /** @description a value of the framework’s scale */
            level: number;
            /** Format: uuid */
            operationId: string;
            /** Format: uuid */
            studentId: string;
        };
        AssessmentsView: {
            items: components["schemas"]["AssessmentView"][];
        };
        AssessmentView: {
            /** Format: date */
            doneOn: string;
            /** Format: uuid */
            id: string;
            note: string | null;
        };
        AssignmentsView: {
            items: components["schemas"]["AssignmentView"][];
        };
        AssignmentView: {
            /** Format: date */
            day: string;
            halfDay: components["schemas"]["HalfDay"];
            /** Format: uuid */
            operationId: string;
            /** Format: uuid */
            studentId: string;
        };
        AttendanceRateView: {
            /** @description basis points */
            attendanceBp: number;
            /** Format: uuid */
            groupId: string;
            groupName: string;
            /** @description marks of the last weeks that it stands on; 0: everybody is expected */
            marks: number;
        };
        AttendanceSettingsView: {
            /** @description share of slots attended up to which a half-day is an absence */
            absentPercent: number;
            authorityAddress: string | null;
            /** Format: email */
            authorityEmail: string | null;
            authorityName: string | null;
            /** @description the family is told at validation */
            automaticMessages: boolean;
            /** @description youths sign each half-day */
            signatures: boolean;
        };
        AttestPlacementRequest: {
            /** @description days of presence */
            days: number;
            /** Format: date */
            on: string;
        };
        AuditChangeView: {
            after: {
                [key: string]: unknown;
            } | null;
            before: {
                [key: string]: unknown;
            } | null;
            operation: string;
            /** Format: uuid */
            rowId: string | null;
            tableName: string;
        };
        AuditCommandView: {
            actorName: string;
            /** Format: date-time */
            at: string;
            changes: components["schemas"]["AuditChangeView"][];
            command: string;
            /** Format: uuid */
            id: string;
        };
        AuditPageView: {
            items: components["schemas"]["AuditCommandView"][];
            nextCursor: string | null;
        };
        AwayView: {
            /** @example 08:00 */
            from: string;
            /** @example 08:00 */
            to: string;
        };
        /** @enum {string} */
        BankAsideAs: "bank_fee" | "own_transfer" | "grant" | "supplier" | "other";
        /** @enum {string} */
        BankColumnRole: "bookedOn" | "valueOn" | "label" | "details" | "debit" | "credit" | "amount" | "reference" | "counterparty" | "iban";
        BankColumnView: {
            /** @description column from 0 */
            column: number | null;
            role: components["schemas"]["BankColumnRole"];
        };
        BankDifferenceView: {
            /** @description what the bank holds more than the ledger because of it */
            cents: number;
            count: number;
            /** @description the first fifty at most, the oldest first */
            items: components["schemas"]["CheckedItemView"][];
            kind: components["schemas"]["DifferenceKind"];
        };
        BankImportView: {
            /** @description what each column of a CSV was taken for */
            columns: components["schemas"]["BankColumnView"][];
            /** @description names of the columns of a CSV */
            headers: string[];
            /** @description lines that an earlier file had brought */
            knownCount: number;
            /** @description lines that come in */
            newCount: number;
            /** @description of a dry run; an import is refused */
            problems: components["schemas"]["BankProblemView"][];
            /** @description the first lines as read */
            sample: components["schemas"]["ReadLineView"][];
        };
        BankLineRow: {
            /** @description cents; money in positive, money out negative */
            amountCents: number;
            /** @description how an open line may be set aside, by its words */
            aside: components["schemas"]["AsideSuggestionView"][];
            /** Format: date */
            bookedOn: string;
            counterparty: string | null;
            iban: string | null;
            /** Format: uuid */
            id: string;
            /** @description what it was found to be */
            match: components["schemas"]["BankMatchView"][];
            /** @description as the line reads */
            method: components["schemas"]["PaymentMethod"];
            /** @description the best first; of an open line of money in */
            proposals: components["schemas"]["MatchProposalView"][];
            reference: string | null;
            state: components["schemas"]["BankLineState"];
            /** Format: uuid */
            statementId: string;
            text: string;
            /** Format: date */
            valueOn: string | null;
        };
        /** @enum {string} */
        BankLineSort: "bookedOn" | "amountCents";
        /** @enum {string} */
        BankLineState: "open" | "matched" | "set_aside";
        BankLinesView: {
            items: components["schemas"]["BankLineRow"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        BankLineWay: "in" | "out";
        /** @enum {string} */
        BankMatchKind: "recorded" | "tied" | "slip" | "set_aside";
        BankMatchView: {
            /** @description where it is booked; null: handled elsewhere */
            account: string | null;
            accountLabel: string | null;
            asideAs: components["schemas"]["BankAsideAs"] | null;
            customerLabel: string | null;
            /** @description numbers of the invoices */
            invoiceNumbers: string | null;
            kind: components["schemas"]["BankMatchKind"];
            matchedByName: string;
            note: string | null;
            /** Format: uuid */
            paymentId: string | null;
            /** Format: uuid */
            slipId: string | null;
            slipNumber: string | null;
        };
        BankProblemView: {
            message: string;
            /** @description where in the file */
            path: string;
        };
        BoardBatchView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            recordedAt: string;
            recordedByName: string | null;
            /**
             * Format: date-time
             * @description until then its author may undo it
             */
            undoUntil: string;
        };
        BoardBreakView: {
            /** @example 08:00 */
            from: string;
            /** @example 08:00 */
            to: string;
        };
        BoardColumnView: {
            /** @description the first hundred, late and at-risk ones first */
            cards: components["schemas"]["PlanningCardView"][];
            count: number;
            state: components["schemas"]["BoardState"];
        };
        BoardFaceView: {
            age: number;
            /** @description when he was not there: late, or in a slot that he missed */
            away: components["schemas"]["AwayView"][];
            firstName: string;
            /** @description present, and without hours although the half-day was logged */
            gap: boolean;
            /** Format: uuid */
            id: string;
            lastInitial: string;
            lastName: string;
            lateMinutes: number;
            /**
             * @description late: the slot, by its start; null: the first
             * @example 08:00
             */
            lateSlot: string | null;
            /** @description hours already logged in this half-day */
            logged: components["schemas"]["LoggedStretchView"][];
            /** @description slots missed, by their start */
            missed: string[];
            /**
             * Format: uuid
             * @description from the plan, else from the last half-day; only while it takes hours
             */
            operationId: string | null;
            presence: components["schemas"]["Presence"];
        };
        BoardMovesRequest: {
            /** Format: date */
            day: string;
            /** Format: uuid */
            groupId: string;
            halfDay: components["schemas"]["HalfDay"];
            moves: components["schemas"]["MoveInput"][];
        };
        BoardOperationView: {
            allottedMinutes: number;
            customerName: string | null;
            /** Format: date */
            dueOn: string | null;
            /** Format: uuid */
            id: string;
            late: boolean;
            /** Format: uuid */
            machineId: string | null;
            machineName: string | null;
            /** @description stopped or in maintenance now */
            machineStopped: boolean;
            machineStopReason: string | null;
            /** Format: uuid */
            orderId: string;
            orderNumber: string;
            orderTitle: string;
            /** @description somebody of the group is on it in this half-day */
            planned: boolean;
            /**
             * @description of its line, once a part is delivered
             * @example 12.5
             */
            remaining: string | null;
            spentMinutes: number;
            title: string;
            unit: string | null;
        };
        BoardSlotView: {
            breaks: components["schemas"]["BoardBreakView"][];
            /** @example 08:00 */
            from: string;
            /** @description without the breaks */
            minutes: number;
            /** @example 08:00 */
            to: string;
        };
        /** @enum {string} */
        BoardState: "planned" | "released" | "in_work" | "checked" | "delivered";
        BoardView: {
            /** @description what was logged for this half-day and still counts */
            batches: components["schemas"]["BoardBatchView"][];
            /** Format: date */
            day: string;
            faces: components["schemas"]["BoardFaceView"][];
            /** Format: uuid */
            groupId: string;
            groupName: string;
            halfDay: components["schemas"]["HalfDay"];
            operations: components["schemas"]["BoardOperationView"][];
            /** @description why nothing can be logged here */
            refusals: components["schemas"]["HoursRefusalView"][];
            /**
             * Format: uuid
             * @description null: no roll call yet
             */
            rollCallId: string | null;
            /** @description marks change by corrections alone */
            rollCallValidated: boolean;
            slot: components["schemas"]["BoardSlotView"];
        };
        BreakFields: {
            /** @example 08:00 */
            from: string;
            /** @example 08:00 */
            to: string;
        };
        /**
         * @description of a training broken off
         * @enum {string}
         */
        BreakReason: "reorientation" | "moved" | "attendance" | "no_longer_came" | "conduct" | "personal" | "other";
        BrokenChainView: {
            fault: components["schemas"]["ChainFault"];
            kind: string;
            name: string | null;
            position: number | null;
            /** Format: uuid */
            subjectId: string | null;
            /** @description a sentence */
            words: string;
        };
        BrokenEntryView: {
            /** Format: uuid */
            entryId: string | null;
            entryNumber: number | null;
            journal: components["schemas"]["Journal"];
        };
        BrokenLinkView: {
            entryNumber: number | null;
            journal: components["schemas"]["Journal"];
        };
        CalendarDayView: {
            /** Format: date */
            day: string;
            exam: boolean;
            label: string | null;
            open: boolean;
            /** @description the class is out in firms */
            placement: boolean;
            why: components["schemas"]["ClosedWhy"] | null;
        };
        CalendarView: {
            days: components["schemas"]["CalendarDayView"][];
            periods: components["schemas"]["PeriodView"][];
            region: components["schemas"]["HolidayRegion"];
        };
        CampaignDaysRequest: {
            /** Format: date */
            closesOn?: string | null;
            /** Format: date */
            opensOn?: string | null;
        };
        CampaignRequest: {
            /** Format: date */
            closesOn?: string | null;
            /**
             * Format: date
             * @description first day employers may choose
             */
            opensOn?: string | null;
            year: number;
        };
        CampaignRow: {
            /** @description basis points of the tax */
            balanceBp: number;
            /** Format: date */
            closesOn: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            opensOn: string | null;
            /** @description cents */
            pledgedCents: number;
            /** @description cents */
            receivedCents: number;
            year: number;
        };
        CampaignsView: {
            /** @description the newest first */
            items: components["schemas"]["CampaignRow"][];
        };
        CampaignView: {
            /** @description basis points of the tax */
            balanceBp: number;
            balanceSource: string | null;
            /** Format: date */
            closesOn: string | null;
            conversion: components["schemas"]["ConversionView"];
            /** @description by what they paid and promised */
            employers: components["schemas"]["TaxEmployerView"][];
            /** Format: uuid */
            id: string;
            /** @description the newest first */
            letters: components["schemas"]["TaxLettersView"][];
            /** Format: date */
            opensOn: string | null;
            /** @description cents */
            pledgedCents: number;
            /** @description cents */
            receivedCents: number;
            year: number;
        };
        CancelExportRequest: {
            reason: string;
        };
        CancelPlacementRequest: {
            reason: string;
        };
        CashedAmountView: {
            /** @description cents, VAT included */
            amountCents: number;
            vatRateBp: number;
        };
        CatalogueCompetenceView: {
            code: string;
            /** Format: uuid */
            frameworkId: string;
            /** Format: uuid */
            id: string;
            title: string;
            weight: number;
        };
        CatalogueOperationView: {
            code: string;
            competenceList: components["schemas"]["CatalogueCompetenceView"][];
            competences: number;
            hazardCodes: string[] | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            machineFamilyId: string | null;
            machineFamilyName: string | null;
            /** @example 12.5 */
            pieceMinutes: string;
            setupMinutes: number;
            state: components["schemas"]["CatalogueState"];
            stepList: components["schemas"]["CatalogueStepView"][];
            steps: number;
            title: string;
            /** @description operations of orders that come from it */
            uses: number;
            version: number;
        };
        CatalogueRowView: {
            code: string;
            competences: number;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            machineFamilyId: string | null;
            machineFamilyName: string | null;
            /** @example 12.5 */
            pieceMinutes: string;
            setupMinutes: number;
            state: components["schemas"]["CatalogueState"];
            steps: number;
            title: string;
            version: number;
        };
        /** @enum {string} */
        CatalogueSort: "code" | "title";
        /** @enum {string} */
        CatalogueState: "active" | "retired";
        CatalogueStepInput: {
            /**
             * Format: uuid
             * @description of a step that stays; left out for a new one
             */
            id?: string | null;
            text: string;
        };
        CatalogueStepView: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description changes with the picture
             */
            pictureId: string | null;
            text: string;
        };
        CatalogueView: {
            items: components["schemas"]["CatalogueRowView"][];
            nextCursor: string | null;
        };
        ChainCheckRequest: {
            /** @description how deep the check shall go */
            depth: components["schemas"]["ChainDepth"];
        };
        ChainChecksView: {
            /** @description the last check of the whole; null: none yet */
            last: components["schemas"]["ChainView"] | null;
            /**
             * Format: uuid
             * @description of a check that is running or waits
             */
            runId: string | null;
            /** @description null: no check yet */
            since: components["schemas"]["ChainSinceView"] | null;
        };
        /** @enum {string} */
        ChainDepth: "records" | "files";
        /** @enum {string} */
        ChainFault: "changed" | "gone" | "link" | "gap" | "head" | "unlinked" | "buyer" | "file_changed" | "file_missing";
        ChainSinceView: {
            /** @description they are whole, and the last check still ends where it did */
            intact: boolean;
            /** @description links after the last check */
            linkCount: number;
        };
        ChainView: {
            /** @description the first twenty at most, in the order of the chain */
            broken: components["schemas"]["BrokenChainView"][];
            brokenCount: number;
            /** @description the first of each journal that is not what was booked */
            brokenEntries: components["schemas"]["BrokenEntryView"][];
            /** Format: date-time */
            checkedAt: string;
            /** @description invoices whose buyer was erased and cannot be checked */
            erasedCount: number;
            /** @description files read again on disk; null: not asked for */
            fileCount: number | null;
            /** @description SHA-256 of the last link */
            headHash: string;
            intact: boolean;
            linkCount: number;
        };
        ChangeStateRequest: {
            /** @description everybody reads it */
            reason: string;
            state: components["schemas"]["MachineState"];
        };
        ChangeUserRequest: {
            active?: boolean | null;
            name?: string | null;
            password?: string | null;
            roles?: components["schemas"]["Role"][] | null;
        };
        CharacteristicInput: {
            /** @description in process: every so many pieces */
            everyN?: number | null;
            /**
             * Format: uuid
             * @description of one that stays; left out for a new one
             */
            id?: string | null;
            instrument?: string | null;
            label: string;
            /**
             * @description with its sign: -0.1
             * @example 12.5
             */
            lowerDeviation: string;
            moment: components["schemas"]["InspectionMoment"];
            /** @example 12.5 */
            nominal: string;
            unit: string;
            /** @example 12.5 */
            upperDeviation: string;
        };
        CharacteristicsRequest: {
            characteristics: components["schemas"]["CharacteristicInput"][];
        };
        CharacteristicsView: {
            items: components["schemas"]["CharacteristicView"][];
        };
        CharacteristicView: {
            everyN: number | null;
            /** Format: uuid */
            id: string;
            instrument: string | null;
            label: string;
            /**
             * @description nominal + deviation; conforms
             * @example 12.5
             */
            lower: string;
            /** @example 12.5 */
            lowerDeviation: string;
            moment: components["schemas"]["InspectionMoment"];
            /** @description the piece to measure next */
            nextPiece: number;
            /** @example 12.5 */
            nominal: string;
            unit: string;
            /**
             * @description nominal + deviation; conforms
             * @example 12.5
             */
            upper: string;
            /** @example 12.5 */
            upperDeviation: string;
            /** @description the first first; none in the catalogue */
            values: components["schemas"]["MeasurementView"][];
        };
        ChaseOpinionRequest: {
            /** Format: date */
            chasedOn: string;
        };
        /** @enum {string} */
        CheckCode: "drafts" | "deliveries" | "deposits" | "situations" | "rests" | "bank" | "numbers" | "entries" | "vat" | "export" | "close";
        CheckedItemView: {
            label: string;
            target: components["schemas"]["CheckTarget"] | null;
            /** Format: uuid */
            targetId: string | null;
        };
        CheckOrderRequest: {
            /** @description codes of the warnings passed over */
            confirm?: string[] | null;
        };
        CheckPartRequest: {
            /** @description so many more of each line */
            lines: components["schemas"]["DeliverLineInput"][];
        };
        CheckPlanRequest: {
            /** Format: date */
            day: string;
            /** Format: uuid */
            groupId: string;
            halfDay: components["schemas"]["HalfDay"];
            placements: components["schemas"]["PlacementInput"][];
        };
        CheckResultRequest: {
            /** @description the body or the person who did it */
            doneBy: string;
            /** Format: date */
            doneOn: string;
            /**
             * Format: date
             * @description left out: a period after
             */
            nextDueOn?: string | null;
            notes?: string | null;
        };
        CheckResultView: {
            byName: string | null;
            doneBy: string;
            /** Format: date */
            doneOn: string;
            hasCertificate: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date */
            nextDueOn: string;
            notes: string | null;
        };
        /** @enum {string} */
        CheckState: "done" | "todo" | "info" | "wrong";
        /** @enum {string} */
        CheckTarget: "invoice" | "order" | "payment" | "bank_line";
        CheckView: {
            code: components["schemas"]["CheckCode"];
            count: number;
            /** @description the first twenty at most */
            items: components["schemas"]["CheckedItemView"][];
            state: components["schemas"]["CheckState"];
        };
        /** @enum {string} */
        ChequeSlipSort: "depositedOn";
        /** @enum {string} */
        ChequeSlipState: "deposited" | "credited" | "taken_back";
        ChorusDepositRequest: {
            /** Format: date */
            depositedOn: string;
            /** @description the number that Chorus Pro gave */
            reference?: string | null;
        };
        ChorusDepositView: {
            /** Format: date */
            depositedOn: string;
            /** Format: date-time */
            notedAt: string;
            notedByName: string;
            reference: string | null;
        };
        ClaimInstalmentRequest: {
            /** Format: date */
            claimedOn: string;
        };
        ClassifyMachineRequest: {
            /**
             * Format: date
             * @description the last day of the running periodic check
             */
            checkDueOn?: string | null;
            /** Format: uuid */
            familyId: string;
            /** @description beside those of the family */
            hazardCodes?: string[] | null;
            /** @description left out: the school’s own premises */
            site?: string | null;
        };
        ClassifySupplierInvoiceRequest: {
            sector: components["schemas"]["VatSector"];
        };
        /** @enum {string} */
        ClearanceKind: "driving_permit" | "electrical_habilitation" | "diploma";
        ClearancesView: {
            items: components["schemas"]["ClearanceView"][];
        };
        ClearanceView: {
            familyIds: string[];
            hazardCodes: string[];
            /** Format: uuid */
            id: string;
            /** Format: date */
            issuedOn: string;
            kind: components["schemas"]["ClearanceKind"];
            label: string;
            /** Format: date */
            validUntil: string | null;
            voidReason: string | null;
        };
        ClientAcceptRequest: {
            /** @description own purchase-order number */
            customerReference?: string | null;
            /** @description who says yes */
            name: string;
        };
        ClientLinksView: {
            /** @description the newest first */
            items: components["schemas"]["ClientLinkView"][];
            /** @description false: the school has no public address, no link can be made */
            offered: boolean;
        };
        ClientLinkView: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date */
            expiresOn: string;
            /** Format: uuid */
            id: string;
            state: components["schemas"]["LinkState"];
            /** @description while it opens */
            url: string | null;
        };
        ClientPageView: {
            customerLabel: string;
            order: components["schemas"]["FollowedOrderView"] | null;
            quote: components["schemas"]["OfferedQuoteView"] | null;
            school: components["schemas"]["OfferedSchoolView"];
        };
        ClientRefuseRequest: {
            /** @description who says no */
            name: string;
            reason?: string | null;
        };
        CloseDisputeRequest: {
            note?: string | null;
        };
        /** @enum {string} */
        ClosedWhy: "weekend" | "public_holiday" | "closure" | "between_terms";
        CloseFollowUpRequest: {
            note?: string | null;
            outcome: components["schemas"]["FollowOutcome"];
        };
        CloseIncidentRequest: {
            /** @description what was done about it */
            words: string;
        };
        CloseOperationRequest: {
            items: components["schemas"]["ClosingAssessmentRequest"][];
        };
        CloseSurveyRequest: {
            channel: components["schemas"]["SurveyChannel"];
            /** Format: date */
            on: string;
        };
        CloseYearRequest: {
            /**
             * Format: date
             * @description any day of the year
             */
            day: string;
        };
        ClosingAssessmentRequest: {
            comment?: string | null;
            /** Format: uuid */
            competenceId: string;
            level: number;
            /** Format: uuid */
            studentId: string;
        };
        /** @enum {string} */
        ClosingSort: "endsOn";
        ClosingsView: {
            items: components["schemas"]["ClosingView"][];
            nextCursor: string | null;
        };
        ClosingView: {
            /** Format: date-time */
            closedAt: string;
            closedByName: string;
            /** @description cents */
            debitCents: number;
            documentCount: number;
            /** Format: date */
            endsOn: string;
            entryCount: number;
            /** @description cents */
            grossCents: number;
            /** Format: uuid */
            id: string;
            /** @description cents */
            netCents: number;
            period: components["schemas"]["Period"];
            /** @description cents; gross of all documents issued since the beginning */
            perpetualCents: number;
            perpetualCount: number;
            /** @description cents */
            receivedCents: number;
            /** Format: date */
            startsOn: string;
            totals: components["schemas"]["PeriodTotalsView"];
            /** @description cents */
            vatCents: number;
        };
        CockpitView: {
            absentToday: components["schemas"]["AbsentView"][];
            draftInvoices: components["schemas"]["WaitingView"];
            lateOrderCount: number;
            moneyDue: components["schemas"]["MoneyDueView"];
            /** @description logged since the first of the month */
            monthMinutes: number;
            openOrderCount: number;
            /** @description the latest first, sixty at most */
            openOrders: components["schemas"]["OpenOrderView"][];
            quotesWaiting: components["schemas"]["WaitingView"];
            /** Format: date */
            today: string;
        };
        /** @enum {string} */
        CoefficientBasis: "operation_level_machine" | "operation_level" | "operation" | "family_level" | "family" | "school_level" | "school" | "none";
        CoefficientView: {
            /** @description what a firm would charge, of what is finished */
            allottedMinutes: number;
            basis: components["schemas"]["CoefficientBasis"];
            levels: components["schemas"]["LevelCoefficientView"][];
            machines: components["schemas"]["MachineCoefficientView"][];
            /** @description finished operations the ratio stands on */
            observations: number;
            /** @description spent over allotted, basis points: 15000 is one and a half times */
            ratioBp: number;
            /** @description what youths took */
            spentMinutes: number;
        };
        CohortOriginsView: {
            items: components["schemas"]["CohortOriginView"][];
        };
        CohortOriginView: {
            /** Format: date */
            enrolledOn: string;
            name: string;
            /** Format: uuid */
            studentId: string;
        };
        CompanyMarginView: {
            /** @description cents */
            machineCents: number | null;
            /** @description sold − the four */
            marginCents: number;
            /** @description cents */
            materialCents: number | null;
            /** @description cents */
            subcontractCents: number | null;
            /** @description the trainer’s hours, shared by the youths he has at once */
            trainerCents: number | null;
        };
        /** @enum {string} */
        CompetenceOrigin: "official" | "school";
        CompetenceView: {
            code: string;
            /** Format: uuid */
            id: string;
            origin: components["schemas"]["CompetenceOrigin"];
            /** Format: uuid */
            parentId: string | null;
            source: string;
            title: string;
            unitCode: string | null;
            /** @description null: an addition of the school */
            verification: components["schemas"]["Verification"] | null;
        };
        CompleteSubmissionRequest: {
            /** @description what was completed or answered; the buyer reads it */
            note: string;
        };
        ConfirmedView: {
            ids: string[];
        };
        ConfirmOrderRequest: {
            /**
             * Format: uuid
             * @description the production order
             */
            orderId: string;
            /**
             * Format: date
             * @description day promised; the order’s own when left out
             */
            promisedFor?: string | null;
            /** @description printed under the conditions */
            remark?: string | null;
        };
        ConfirmRequest: {
            items: components["schemas"]["AssessmentRequest"][];
        };
        ConsentOfUseView: {
            /** @description today */
            allowed: boolean;
            /** @description latest first */
            answers: components["schemas"]["ConsentView"][];
            use: components["schemas"]["ImageUse"];
        };
        ConsentsView: {
            items: components["schemas"]["ConsentOfUseView"][];
        };
        ConsentView: {
            byStudent: boolean;
            /** Format: date */
            givenOn: string;
            guardianName: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            revokedOn: string | null;
            writtenByName: string;
        };
        /** @enum {string} */
        ContactChannel: "phone" | "sms" | "mail" | "meeting";
        ContactRequest: {
            channel: components["schemas"]["ContactChannel"];
            /**
             * Format: date
             * @description of the absence
             */
            day: string;
            note?: string | null;
            person?: string | null;
            result: components["schemas"]["ContactResult"];
            /** Format: uuid */
            studentId: string;
        };
        /** @enum {string} */
        ContactResult: "reached" | "left_message" | "no_answer" | "wrong_number";
        ContactView: {
            /** Format: date-time */
            at: string;
            byName: string | null;
            channel: components["schemas"]["ContactChannel"];
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            note: string | null;
            person: string | null;
            result: components["schemas"]["ContactResult"];
        };
        ContinuityView: {
            allottedMinutes: number;
            /** @description the last one worked on, or the next */
            current: components["schemas"]["CurrentOperationView"] | null;
            customerName: string | null;
            /** Format: date */
            dueOn: string | null;
            lastPhoto: components["schemas"]["OperationPhotoView"] | null;
            lastWork: components["schemas"]["LastWorkView"] | null;
            late: boolean;
            nextGesture: components["schemas"]["NextGestureView"] | null;
            number: string;
            /** Format: uuid */
            orderId: string;
            spentMinutes: number;
            state: components["schemas"]["OrderState"];
            title: string;
        };
        ConversionView: {
            /** @description basis points; null: nothing to divide by */
            centsBp: number | null;
            /** @description basis points; null: nothing to divide by */
            countBp: number | null;
            /** @description numerator: paid of what was promised */
            keptCents: number;
            /** @description numerator: employers who promised and paid */
            keptCount: number;
            /** @description denominator: employers who promised */
            pledgeCount: number;
            /** @description denominator */
            pledgedCents: number;
        };
        CopyEstimateRequest: {
            /**
             * Format: uuid
             * @description one of the two
             */
            fromEstimateId?: string | null;
            /** Format: uuid */
            fromOrderId?: string | null;
        };
        CopyRoutingRequest: {
            /** Format: uuid */
            fromOrderId: string;
        };
        CorrectConflictRequest: {
            /** @description late by; missing: on time */
            lateMinutes?: number | null;
            reason: string;
        };
        CorrectedView: {
            ids: string[];
        };
        CorrectEntryRequest: {
            /** @description codes of the warnings passed over */
            confirm?: string[] | null;
            /** @example 08:00 */
            from?: string | null;
            /** Format: uuid */
            operationId?: string | null;
            /** @description why they are passed over */
            overrideReason?: string | null;
            reason: string;
            /** @example 08:00 */
            to?: string | null;
        };
        CorrectionView: {
            beforeLateMinutes: number;
            beforeStatus: components["schemas"]["Presence"];
            /** Format: date-time */
            correctedAt: string;
            correctedByName: string | null;
            firstName: string;
            lateMinutes: number;
            /** @example 08:00 */
            lateSlot: string | null;
            /** @description slots missed, by their start */
            missed: string[];
            reason: string;
            status: components["schemas"]["MarkStatus"];
            /** Format: uuid */
            studentId: string;
        };
        CorrectMarkRequest: {
            /** @description needed when late */
            lateMinutes?: number | null;
            /**
             * @description late: the slot, by its start; left out: the first
             * @example 08:00
             */
            lateSlot?: string | null;
            /** @description slots missed, by their start */
            missed?: string[] | null;
            reason: string;
            status: components["schemas"]["MarkStatus"];
            /** Format: uuid */
            studentId: string;
        };
        CorrectMeasurementRequest: {
            reason: string;
            /** @example 12.5 */
            value: string;
        };
        /** @enum {string} */
        CostKind: "purchase" | "staff" | "other";
        CostRow: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CostKind"];
            label: string;
            /** @description cents */
            netCents: number;
            /** @description basis points that funders pay */
            sharedBp: number;
            /** Format: date */
            spentOn: string;
        };
        CostShareView: {
            /** Format: uuid */
            agreementId: string;
            agreementTitle: string;
            funderLabel: string;
            /** Format: uuid */
            id: string;
            /** @description cents */
            partCents: number;
            /** @description basis points of the whole */
            shareBp: number;
        };
        /** @enum {string} */
        CostSort: "spentOn" | "netCents";
        CostsView: {
            items: components["schemas"]["CostRow"][];
            nextCursor: string | null;
        };
        CostView: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CostKind"];
            label: string;
            /** @description cents */
            netCents: number;
            /** @description what the school pays itself */
            ownCents: number;
            /** @description basis points that funders pay */
            sharedBp: number;
            shares: components["schemas"]["CostShareView"][];
            /** Format: date */
            spentOn: string;
        };
        CountedInput: {
            /**
             * @description null: not counted
             * @example 12.5
             */
            counted?: string | null;
            /** Format: uuid */
            itemId: string;
        };
        /** @enum {string} */
        CountExactness: "exact" | "more";
        CountLineView: {
            code: string;
            /** @example 12.5 */
            counted: string | null;
            /**
             * @description found less expected
             * @example 12.5
             */
            difference: string | null;
            dimension: string | null;
            /**
             * @description when it was counted, else now
             * @example 12.5
             */
            expected: string;
            /** Format: uuid */
            itemId: string;
            name: string;
            unit: components["schemas"]["MaterialUnit"];
        };
        CountRowView: {
            /** Format: date-time */
            closedAt: string | null;
            counted: number;
            differences: number;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            locationId: string;
            locationName: string;
            /** Format: date-time */
            openedAt: string;
            openedByName: string | null;
            state: components["schemas"]["CountState"];
        };
        /** @enum {string} */
        CountSort: "openedAt";
        /** @enum {string} */
        CountState: "open" | "validated" | "dropped";
        CountView: {
            count: number;
            exactness: components["schemas"]["CountExactness"];
        };
        CoverageFrameworkView: {
            code: string;
            /** Format: uuid */
            id: string;
            levels: components["schemas"]["LevelStepView"][];
            title: string;
        };
        CoverageItemView: {
            competence: components["schemas"]["CompetenceView"];
            count: number;
            /** Format: uuid */
            frameworkId: string;
            /** Format: date */
            lastAssessedOn: string | null;
            lastLevel: number | null;
        };
        CoverageView: {
            frameworks: components["schemas"]["CoverageFrameworkView"][];
            items: components["schemas"]["CoverageItemView"][];
            /** Format: uuid */
            studentId: string;
        };
        CreateAgreementRequest: {
            /** @description cents */
            amountCents: number;
            conditions?: string | null;
            /** Format: uuid */
            customerId: string;
            /**
             * Format: date
             * @description its last day
             */
            endsOn: string;
            instalments?: components["schemas"]["NewInstalmentRequest"][] | null;
            kind: components["schemas"]["AgreementKind"];
            /** @description the funder’s own number */
            reference?: string | null;
            reports?: components["schemas"]["NewFunderReportRequest"][] | null;
            /** @description tied to a use (dedicated funds) */
            restricted: boolean;
            /** Format: date */
            signedOn?: string | null;
            /** Format: date */
            startsOn: string;
            title: string;
        };
        CreateCatalogueOperationRequest: {
            code: string;
            competences?: components["schemas"]["WeighedCompetenceInput"][] | null;
            /** @description beside those of the machine */
            hazardCodes?: string[] | null;
            /** Format: uuid */
            machineFamilyId?: string | null;
            /** @example 12.5 */
            pieceMinutes: string;
            setupMinutes: number;
            steps?: components["schemas"]["CatalogueStepInput"][] | null;
            title: string;
        };
        CreateCustomerRequest: {
            addressLine1: string;
            addressLine2?: string | null;
            city: string;
            contactName?: string | null;
            country?: string | null;
            electronicAddress?: string | null;
            /** @description scheme of the electronic address; left out: the SIREN (0225), else the e-mail address */
            electronicScheme?: string | null;
            /** Format: email */
            email?: string | null;
            firstName?: string | null;
            kind: components["schemas"]["CustomerKind"];
            name: string;
            notes?: string | null;
            /** @description days to pay; null: the school’s own term */
            paymentDays?: number | null;
            phone?: string | null;
            postalCode: string;
            /** @description no invoice without an engagement number */
            requiresEngagement?: boolean | null;
            /** @description no invoice without a service code */
            requiresServiceCode?: boolean | null;
            /** @description of a public buyer, proposed on new documents */
            serviceCode?: string | null;
            siren?: string | null;
            siret?: string | null;
            /** @description left out: computed from the SIREN of a French business */
            vatNumber?: string | null;
        };
        CreatedView: {
            /** Format: uuid */
            id: string;
        };
        CreateExportRequest: {
            /** @description else the one of the settings */
            format?: components["schemas"]["ExportFormat"] | null;
            /** @example 2026-11 */
            month: string;
        };
        CreateFamilyRequest: {
            hazardCodes: string[];
            name: string;
        };
        CreateGrantRequest: {
            /** Format: uuid */
            agreementId: string;
            /**
             * Format: date
             * @description the rules of that day; left out: of the signature
             */
            decidedOn?: string | null;
            /**
             * Format: date
             * @description the equipment stays until then
             */
            keepUntil?: string | null;
            kind: components["schemas"]["GrantKind"];
            /** @description what must be shown to the public */
            publicity?: string | null;
        };
        CreateGroupRequest: {
            capacity: number;
            name: string;
            trade: string;
            /**
             * Format: uuid
             * @description a staff member
             */
            trainerId: string;
        };
        CreateInquiryRequest: {
            channel: components["schemas"]["InquiryChannel"];
            contactDetails?: string | null;
            /** @description who asks, when he is no client yet */
            contactName?: string | null;
            /** Format: uuid */
            customerId?: string | null;
            details?: string | null;
            /** @description in his words */
            quantity?: string | null;
            /**
             * Format: date
             * @description today when left out
             */
            receivedOn?: string | null;
            subject: string;
            /** Format: date */
            wantedOn?: string | null;
        };
        CreateItemRequest: {
            code: string;
            dimension?: string | null;
            family: string;
            /** @example 12.5 */
            minimumStock?: string | null;
            name: string;
            supplier?: string | null;
            unit: components["schemas"]["MaterialUnit"];
        };
        CreateLinkRequest: {
            /**
             * Format: date
             * @description the last day it opens
             */
            expiresOn?: string | null;
            /** Format: uuid */
            orderId?: string | null;
            /** Format: uuid */
            quoteId?: string | null;
        };
        CreateMachineRequest: {
            /** Format: date */
            boughtOn?: string | null;
            builtYear?: number | null;
            code: string;
            family: string;
            location?: string | null;
            name: string;
            serialNumber?: string | null;
            state?: components["schemas"]["MachineState"] | null;
            stopReason?: string | null;
            supplier?: string | null;
        };
        CreateQuoteRequest: {
            /** Format: uuid */
            customerId: string;
            /** @description purchase-order number of the customer */
            customerReference?: string | null;
            /** @description deposit at the acceptance, of the total with tax */
            depositBp?: number | null;
            /** @description discount on the whole, basis points */
            discountBp?: number | null;
            /** @description discount on the whole, cents before tax, when there is no percentage */
            discountCents?: number | null;
            lines: components["schemas"]["QuoteLineRequest"][];
            title: string;
            /**
             * Format: date
             * @description last day of the offer; left out: in thirty days
             */
            validUntil?: string | null;
        };
        CreateStaffMemberRequest: {
            /** @description an account to open */
            account?: components["schemas"]["NewAccountRequest"] | null;
            /** Format: date */
            agreementOn?: string | null;
            agreementRef?: string | null;
            firstName: string;
            kind: components["schemas"]["Role"];
            lastName: string;
            /**
             * Format: uuid
             * @description an account that exists
             */
            userId?: string | null;
        };
        CreateStudentRequest: {
            /** Format: date */
            bornOn: string;
            /** @description codes of warnings that are accepted */
            confirm?: string[] | null;
            /** Format: email */
            email?: string | null;
            /** Format: date */
            enrolledOn: string;
            firstName: string;
            /** Format: uuid */
            frameworkId?: string | null;
            /** Format: uuid */
            groupId: string;
            lastName: string;
            phone?: string | null;
        };
        CreateUserRequest: {
            /** Format: email */
            email: string;
            name: string;
            /** @description at least ten characters */
            password: string;
            roles: components["schemas"]["Role"][];
        };
        /**
         * @description billed_wrongly when left out
         * @enum {string}
         */
        CreditEffect: "price" | "billed_wrongly" | "goods_back";
        CreditInvoiceRequest: {
            /** @description billed_wrongly when left out */
            effect?: components["schemas"]["CreditEffect"] | null;
            /** @description left out: all that is left */
            lines?: components["schemas"]["WantedCreditRequest"][] | null;
            reason: string;
        };
        CreditUseView: {
            /** @description negative: paying back was undone */
            amountCents: number;
            /**
             * Format: uuid
             * @description the other document: the credit note, or the invoice it settles
             */
            invoiceId: string | null;
            number: string | null;
            /** Format: date */
            on: string;
            /**
             * Format: uuid
             * @description the money paid back
             */
            paymentId: string | null;
        };
        CrewFaceView: {
            firstName: string;
            /** Format: uuid */
            id: string;
            lastInitial: string;
            lastName: string;
        };
        CrewHalfDayView: {
            /** Format: date */
            day: string;
            exam: boolean;
            halfDay: components["schemas"]["HalfDay"];
            /** @description of workshop */
            minutes: number;
        };
        CrewOperationView: {
            allottedMinutes: number;
            customerName: string | null;
            /** Format: date */
            dueOn: string | null;
            /** Format: uuid */
            id: string;
            machineName: string | null;
            machineStopped: boolean;
            /** Format: uuid */
            orderId: string;
            orderNumber: string;
            orderTitle: string;
            spentMinutes: number;
            title: string;
        };
        CrewPlacementView: {
            /** Format: date */
            day: string;
            halfDay: components["schemas"]["HalfDay"];
            /** Format: uuid */
            operationId: string;
            /** Format: uuid */
            studentId: string;
        };
        CrewWeekView: {
            faces: components["schemas"]["CrewFaceView"][];
            /** Format: uuid */
            groupId: string;
            /** @description those with workshop */
            halfDays: components["schemas"]["CrewHalfDayView"][];
            /** Format: date */
            monday: string;
            operations: components["schemas"]["CrewOperationView"][];
            placements: components["schemas"]["CrewPlacementView"][];
        };
        CurrentOperationView: {
            allottedMinutes: number;
            /** Format: uuid */
            id: string;
            machineName: string | null;
            spentMinutes: number;
            title: string;
        };
        /** @enum {string} */
        CustomerKind: "business" | "public_body" | "person";
        /** @enum {string} */
        CustomerRoleKind: "client" | "supplier" | "placement_host" | "apprenticeship_tax_payer" | "sponsor" | "funder";
        CustomerRolesView: {
            /** @description the newest first */
            items: components["schemas"]["CustomerRoleView"][];
        };
        CustomerRoleView: {
            /** Format: uuid */
            id: string;
            note: string | null;
            role: components["schemas"]["CustomerRoleKind"];
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
        };
        CustomerRow: {
            archived: boolean;
            city: string;
            code: string;
            /** Format: email */
            email: string | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CustomerKind"];
            label: string;
            phone: string | null;
            postalCode: string;
            siren: string | null;
        };
        /** @enum {string} */
        CustomerShown: "active" | "archived" | "all";
        /** @enum {string} */
        CustomerSort: "name" | "code" | "city";
        CustomersView: {
            items: components["schemas"]["CustomerRow"][];
            nextCursor: string | null;
        };
        CustomerView: {
            addressLine1: string;
            addressLine2: string | null;
            archived: boolean;
            city: string;
            code: string;
            contactName: string | null;
            country: string;
            electronicAddress: string | null;
            electronicScheme: string | null;
            /** Format: email */
            email: string | null;
            /**
             * Format: date
             * @description name and addresses were erased
             */
            erasedOn: string | null;
            firstName: string | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CustomerKind"];
            /** @description first name and name, as written on documents */
            label: string;
            name: string;
            notes: string | null;
            paymentDays: number | null;
            phone: string | null;
            postalCode: string;
            requiresEngagement: boolean;
            requiresServiceCode: boolean;
            serviceCode: string | null;
            siren: string | null;
            siret: string | null;
            vatNumber: string | null;
        };
        DaySlotView: {
            breaks: components["schemas"]["BreakFields"][];
            /** @example 08:00 */
            endsAt: string;
            /** @description why the day is not as usual */
            exception: string | null;
            halfDay: components["schemas"]["HalfDay"];
            kind: components["schemas"]["SlotKind"];
            label: string;
            /**
             * Format: uuid
             * @description who is planned, away or not
             */
            plannedTeacherId: string | null;
            /** @description who is away */
            replacedName: string | null;
            room: string | null;
            /** @example 08:00 */
            startsAt: string;
            /**
             * Format: uuid
             * @description who is there that day
             */
            teacherId: string | null;
            teacherName: string | null;
        };
        DecideNonconformityRequest: {
            /** @description who accepts as is, for the client */
            acceptedBy?: string | null;
            decision: components["schemas"]["NonconformityDecision"];
            /**
             * Format: uuid
             * @description what a rework repairs; left out: its own operation
             */
            operationId?: string | null;
        };
        /** @enum {string} */
        DecimalMark: "," | ".";
        DecisionDetailView: {
            /** @description rules whose warning was passed over */
            confirmed: string[];
            /**
             * Format: date
             * @description of the work
             */
            day: string;
            /** Format: date-time */
            decidedAt: string;
            decidedByName: string | null;
            effect: components["schemas"]["PermitEffect"];
            findings: components["schemas"]["FindingView"][];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            machineId: string | null;
            /** Format: uuid */
            operationId: string;
            operationTitle: string;
            outcome: components["schemas"]["PermitOutcome"];
            overrideReason: string | null;
            purpose: components["schemas"]["PermitPurpose"];
            /** @description evaluated anew with its ruleset and what it read, it says the same */
            reproduced: boolean;
            rulesetVersion: string;
            /** Format: uuid */
            studentId: string;
            studentName: string;
        };
        /** @enum {string} */
        DecisionSort: "decidedAt";
        DecisionView: {
            /** @description rules whose warning was passed over */
            confirmed: string[];
            /**
             * Format: date
             * @description of the work
             */
            day: string;
            /** Format: date-time */
            decidedAt: string;
            decidedByName: string | null;
            effect: components["schemas"]["PermitEffect"];
            findings: components["schemas"]["FindingView"][];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            machineId: string | null;
            /** Format: uuid */
            operationId: string;
            operationTitle: string;
            outcome: components["schemas"]["PermitOutcome"];
            overrideReason: string | null;
            purpose: components["schemas"]["PermitPurpose"];
            rulesetVersion: string;
            /** Format: uuid */
            studentId: string;
            studentName: string;
        };
        DeclarationRequest: {
            familyIds: string[];
            machineIds: string[];
            /** @description sector of activity */
            sector: string;
            /** @description beside the school’s own premises */
            sites: string[];
            /** @description competent persons, of the staff */
            supervisorIds: string[];
            /** @description vocational trainings given */
            trainings: string;
            /** @description codes of works, class R */
            works: string[];
        };
        /** @enum {string} */
        DeclarationState: "draft" | "sent" | "replaced" | "ended";
        DeclarationsView: {
            items: components["schemas"]["DeclarationView"][];
        };
        DeclarationView: {
            /** Format: date */
            endedOn: string | null;
            endReason: string | null;
            familyIds: string[];
            /** Format: uuid */
            id: string;
            machineIds: string[];
            proof: string | null;
            /** Format: uuid */
            replacesId: string | null;
            /** @description sector of activity */
            sector: string;
            /** Format: date */
            sentOn: string | null;
            /** @description beside the school’s own premises */
            sites: string[];
            state: components["schemas"]["DeclarationState"];
            stateLabel: string;
            /** @description competent persons, of the staff */
            supervisorIds: string[];
            /** @description vocational trainings given */
            trainings: string;
            /**
             * Format: date
             * @description the last day
             */
            validUntil: string | null;
            /** @description codes of works, class R */
            works: string[];
        };
        /** @enum {string} */
        DeclineReason: "withdrew" | "went_elsewhere" | "no_place" | "not_suited" | "no_answer" | "other";
        DeclineRequest: {
            /** Format: date */
            on: string;
            reason?: string | null;
            reasonCode: components["schemas"]["DeclineReason"];
        };
        DefineYearRequest: {
            /**
             * Format: date
             * @description the last day of a month
             */
            endsOn: string;
            /** Format: date */
            startsOn: string;
        };
        DeliveredToRequest: {
            address: components["schemas"]["AddressRequest"];
            label: string;
        };
        DeliverLineInput: {
            /** Format: uuid */
            lineId: string;
            /** @example 12.5 */
            quantity: string;
        };
        DeliverRequest: {
            /** Format: date */
            deliveredOn?: string | null;
            lines: components["schemas"]["DeliverLineInput"][];
            receivedBy?: string | null;
        };
        DeliveryLineView: {
            label: string;
            /** Format: uuid */
            orderLineId: string;
            /** @example 12.5 */
            quantity: string;
            unit: string;
        };
        DeliveryView: {
            /** Format: date */
            deliveredOn: string;
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["DeliveryLineView"][];
            number: string;
            receivedByName: string | null;
            /** @description null: not signed yet */
            signedByName: string | null;
            /** Format: date */
            signedOn: string | null;
        };
        DevicesView: {
            items: components["schemas"]["DeviceView"][];
        };
        DeviceView: {
            /** Format: uuid */
            id: string;
            /** @description untouched for so many minutes, the tablet asks for the PIN */
            idleMinutes: number;
            name: string;
            /** Format: date-time */
            pairedAt: string | null;
            /** @description to be typed on the tablet while it is valid */
            pairingCode: string | null;
            /**
             * Format: date-time
             * @description null: not for now
             */
            pairingUntil: string | null;
            place: string;
            /** Format: date-time */
            revokedAt: string | null;
            /** Format: date-time */
            seenAt: string | null;
            /** @description who has it in hand now */
            usedByName: string | null;
        };
        /** @enum {string} */
        DifferenceKind: "open_lines" | "shifted_lines" | "elsewhere_lines" | "payments" | "entries";
        DiplomaView: {
            /** Format: uuid */
            frameworkId: string;
            /** Format: date */
            fromOn: string;
            title: string;
            /** Format: date */
            toOn: string | null;
        };
        /** @enum {string} */
        Direction: "asc" | "desc";
        DismissRequest: {
            items: components["schemas"]["ProofRequest"][];
        };
        /** @enum {string} */
        DisputeReason: "QTE_ERR" | "PU_ERR" | "QUALITE_ERR" | "LIVR_INCOMP" | "REM_ERR" | "ART_ERR" | "TX_TVA_ERR" | "MONTANTTOTAL_ERR" | "CALCUL_ERR" | "CMD_ERR" | "ADR_ERR" | "REF_CT_ABSENT" | "DOUBLON" | "AUTRE";
        DisputeRequest: {
            reason: string;
        };
        DisputeSupplierInvoiceRequest: {
            /** @description sent to the supplier */
            note: string;
            reasonCode: components["schemas"]["DisputeReason"];
        };
        DisputeView: {
            /** Format: date */
            closedOn: string | null;
            closingNote: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            openedOn: string;
            reason: string;
        };
        DocumentKindsView: {
            items: components["schemas"]["DocumentKindView"][];
        };
        DocumentKindView: {
            active: boolean;
            code: string;
            /** Format: uuid */
            id: string;
            inPack: boolean;
            label: string;
            monthsValid: number | null;
            /** @description reminded that many days before the end */
            remindDays: number;
            required: boolean;
        };
        /** @enum {string} */
        DocumentState: "missing" | "valid" | "expiring" | "expired";
        DocumentTotalView: {
            count: number;
            /** @description cents */
            grossCents: number;
            kind: components["schemas"]["InvoiceKind"];
            /** @description cents */
            netCents: number;
            /** @description cents */
            vatCents: number;
        };
        DraftDeclarationRequest: {
            familyIds: string[];
            machineIds: string[];
            /**
             * Format: uuid
             * @description the one in force that it replaces once sent
             */
            replacesId?: string | null;
            /** @description sector of activity */
            sector: string;
            /** @description beside the school’s own premises */
            sites: string[];
            /** @description competent persons, of the staff */
            supervisorIds: string[];
            /** @description vocational trainings given */
            trainings: string;
            /** @description codes of works, class R */
            works: string[];
        };
        DraftFromFileRequest: {
            /**
             * Format: uuid
             * @description the one in force that it replaces once sent
             */
            replacesId?: string | null;
            /** @description sector of activity */
            sector: string;
        };
        DraftInvoiceRequest: {
            /**
             * Format: uuid
             * @description an order with delivered quantities not billed yet
             */
            orderId: string;
        };
        DraftLineRequest: {
            /** Format: uuid */
            lineId: string;
            /**
             * @description 0 takes the line off
             * @example 12.5
             */
            quantity: string;
        };
        DrawLabelsRequest: {
            /** Format: uuid */
            machineId?: string | null;
            /** Format: uuid */
            orderId?: string | null;
        };
        DrawnTrainingRequest: {
            /** Format: uuid */
            familyId: string;
            /** @description PNG in base64 */
            signature: string;
            /** Format: uuid */
            studentId: string;
            /** Format: date */
            trainedOn: string;
            /**
             * Format: uuid
             * @description of the staff; left out: who records it
             */
            trainerId?: string | null;
            /**
             * Format: date
             * @description left out: as long as the youth is there
             */
            validUntil?: string | null;
        };
        /** @enum {string} */
        DryRun: "true" | "false";
        DueItem: {
            detail: string | null;
            /**
             * Format: date
             * @description the last day to do it; before today: overdue
             */
            dueOn: string;
            kind: string;
            /** @description its hour is over, though its day is not */
            late?: boolean | null;
            /** @description address of the screen */
            path: string;
            title: string;
        };
        DuesView: {
            items: components["schemas"]["DueItem"][];
            /** Format: date */
            today: string;
        };
        DunningLawView: {
            levels: components["schemas"]["DunningLevelView"][];
            penaltyRates: components["schemas"]["PenaltyRateView"][];
            recoveryFees: components["schemas"]["RecoveryFeeView"][];
            refinancingRates: components["schemas"]["RefinancingRateView"][];
        };
        DunningLevelRequest: {
            /** @description after the table */
            closing: string;
            /** @description days after the due day */
            daysAfter: number;
            formalNotice: boolean;
            /** @description before the table; an empty line parts paragraphs */
            opening: string;
            rank: number;
            title: string;
            /** Format: date */
            validFrom: string;
        };
        DunningLevelView: {
            /** @description after the table */
            closing: string;
            /** @description days after the due day */
            daysAfter: number;
            formalNotice: boolean;
            /** Format: uuid */
            id: string;
            /** @description before the table; an empty line parts paragraphs */
            opening: string;
            rank: number;
            title: string;
            /** Format: date */
            validFrom: string;
        };
        DunningRow: {
            /** Format: uuid */
            customerId: string;
            customerKind: components["schemas"]["CustomerKind"];
            customerLabel: string;
            /** @description contested invoices, left out */
            disputedCount: number;
            email: string | null;
            heldByName: string | null;
            holdReason: string | null;
            /** Format: date */
            holdUntil: string | null;
            /** @description stated in the letter; null: a rate is missing, the rule stands in words */
            interestCents: number | null;
            invoices: components["schemas"]["LateInvoiceView"][];
            /** Format: date */
            lastSentOn: string | null;
            lastTitle: string | null;
            /** @description of it, in the letter */
            letterCents: number;
            /**
             * Format: date
             * @description when the next letter is due; null: all levels are through
             */
            nextOn: string | null;
            /** @description all that is late and uncontested */
            openCents: number;
            rank: number | null;
            /** @description cents */
            recoveryCents: number;
            /** @description what else the customer is to the school today */
            roles: components["schemas"]["CustomerRoleKind"][];
            state: components["schemas"]["DunningState"];
            /** @description of the letter that can go */
            title: string | null;
        };
        /** @enum {string} */
        DunningSort: "customer";
        /** @enum {string} */
        DunningState: "to_send" | "waiting" | "held" | "ended";
        DunningView: {
            /** @description the refinancing rate of this half-year is written down */
            baseRateKnown: boolean;
            items: components["schemas"]["DunningRow"][];
            nextCursor: string | null;
        };
        EditAttendanceRequest: {
            absentPercent?: number | null;
            authorityAddress?: string | null;
            /** Format: email */
            authorityEmail?: string | null;
            authorityName?: string | null;
            automaticMessages?: boolean | null;
            signatures?: boolean | null;
        };
        EditBankRequest: {
            bankName?: string | null;
            bic?: string | null;
            iban?: string | null;
        };
        EditCatalogueOperationRequest: {
            code?: string | null;
            competences?: components["schemas"]["WeighedCompetenceInput"][] | null;
            /** @description beside those of the machine */
            hazardCodes?: string[] | null;
            /** Format: uuid */
            machineFamilyId?: string | null;
            /** @example 12.5 */
            pieceMinutes?: string | null;
            setupMinutes?: number | null;
            steps?: components["schemas"]["CatalogueStepInput"][] | null;
            title?: string | null;
        };
        EditCustomerRequest: {
            addressLine1?: string | null;
            addressLine2?: string | null;
            archived?: boolean | null;
            city?: string | null;
            contactName?: string | null;
            country?: string | null;
            electronicAddress?: string | null;
            /** @description scheme of the electronic address; left out: the SIREN (0225), else the e-mail address */
            electronicScheme?: string | null;
            /** Format: email */
            email?: string | null;
            firstName?: string | null;
            kind?: components["schemas"]["CustomerKind"] | null;
            name?: string | null;
            notes?: string | null;
            /** @description days to pay; null: the school’s own term */
            paymentDays?: number | null;
            phone?: string | null;
            postalCode?: string | null;
            /** @description no invoice without an engagement number */
            requiresEngagement?: boolean | null;
            /** @description no invoice without a service code */
            requiresServiceCode?: boolean | null;
            /** @description of a public buyer, proposed on new documents */
            serviceCode?: string | null;
            siren?: string | null;
            siret?: string | null;
            /** @description left out: computed from the SIREN of a French business */
            vatNumber?: string | null;
        };
        EditDeviceRequest: {
            /** @description untouched for so many minutes, the tablet asks for the PIN */
            idleMinutes?: number | null;
            name?: string | null;
            place?: string | null;
        };
        EditDocumentKindRequest: {
            active?: boolean | null;
            inPack?: boolean | null;
            label?: string | null;
            /** @description null: valid for good */
            monthsValid?: number | null;
            remindDays?: number | null;
            required?: boolean | null;
        };
        EditFamilyRequest: {
            active?: boolean | null;
            hazardCodes?: string[] | null;
            name?: string | null;
        };
        EditGroupRequest: {
            active?: boolean | null;
            capacity?: number | null;
            name?: string | null;
            trade?: string | null;
            /** Format: uuid */
            trainerId?: string | null;
        };
        EditGuardianLinkRequest: {
            emergency?: boolean | null;
            livesWith?: boolean | null;
            mayBeTold?: boolean | null;
            mayPickUp?: boolean | null;
            noContact?: boolean | null;
            parentalAuthority?: boolean | null;
            pays?: boolean | null;
            relation?: components["schemas"]["GuardianRelation"] | null;
            toldAsAdult?: boolean | null;
        };
        EditGuardianRequest: {
            address?: string | null;
            channel?: components["schemas"]["GuardianChannel"] | null;
            /** Format: email */
            email?: string | null;
            firstName?: string | null;
            lastName?: string | null;
            otherPhone?: string | null;
            phone?: string | null;
        };
        EditInquiryRequest: {
            channel?: components["schemas"]["InquiryChannel"] | null;
            contactDetails?: string | null;
            contactName?: string | null;
            /** Format: uuid */
            customerId?: string | null;
            details?: string | null;
            quantity?: string | null;
            /** Format: date */
            receivedOn?: string | null;
            subject?: string | null;
            /** Format: date */
            wantedOn?: string | null;
        };
        EditInvoiceRequest: {
            /**
             * Format: uuid
             * @description another customer, for a draft of no order
             */
            customerId?: string | null;
            customerReference?: string | null;
            /** @description when elsewhere than the billing address */
            deliveredTo?: components["schemas"]["DeliveredToRequest"] | null;
            /** @description of a public buyer */
            engagementNumber?: string | null;
            lines?: components["schemas"]["DraftLineRequest"][] | null;
            /** @description of a public buyer */
            serviceCode?: string | null;
            title?: string | null;
        };
        EditItemRequest: {
            /** @description false: no longer kept */
            active?: boolean | null;
            code?: string | null;
            dimension?: string | null;
            family?: string | null;
            /** @example 12.5 */
            minimumStock?: string | null;
            name?: string | null;
            supplier?: string | null;
            unit?: components["schemas"]["MaterialUnit"] | null;
        };
        EditLedgerAccountRequest: {
            account: string;
            label: string;
        };
        EditMachineRequest: {
            /** Format: date */
            boughtOn?: string | null;
            builtYear?: number | null;
            code?: string | null;
            family?: string | null;
            location?: string | null;
            name?: string | null;
            serialNumber?: string | null;
            supplier?: string | null;
        };
        EditNonconformityRequest: {
            cause?: components["schemas"]["NonconformityCause"] | null;
            causeWords?: string | null;
            /** @example 12.5 */
            scrapped?: string | null;
            /** @example 12.5 */
            toRework?: string | null;
            what?: string | null;
        };
        EditOrderMaterialRequest: {
            /**
             * @description kept in the stock
             * @example 12.5
             */
            reserved?: string | null;
            /** @example 12.5 */
            wanted?: string | null;
        };
        EditOrderRequest: {
            customerReference?: string | null;
            /** Format: date */
            dueOn?: string | null;
            title?: string | null;
        };
        EditPlacementRequest: {
            /** Format: date */
            agreementOn?: string | null;
            /** Format: date */
            fromOn?: string | null;
            /** Format: uuid */
            hostId?: string | null;
            /** Format: date */
            toOn?: string | null;
            /** Format: email */
            tutorEmail?: string | null;
            tutorName?: string | null;
            tutorPhone?: string | null;
        };
        EditPledgeRequest: {
            /** @description cents */
            amountCents: number;
            note?: string | null;
        };
        EditQuoteRequest: {
            /** Format: uuid */
            customerId?: string | null;
            customerReference?: string | null;
            /** @description deposit at the acceptance, of the total with tax */
            depositBp?: number | null;
            /** @description discount on the whole, basis points */
            discountBp?: number | null;
            /** @description discount on the whole, cents before tax, when there is no percentage */
            discountCents?: number | null;
            lines?: components["schemas"]["QuoteLineRequest"][] | null;
            title?: string | null;
            /** Format: date */
            validUntil?: string | null;
        };
        EditSchoolRequest: {
            addressLine1?: string | null;
            addressLine2?: string | null;
            city?: string | null;
            discountText?: string | null;
            /** Format: email */
            email?: string | null;
            latePenaltyText?: string | null;
            legalForm?: string | null;
            name?: string | null;
            paymentDays?: number | null;
            phone?: string | null;
            postalCode?: string | null;
            recoveryText?: string | null;
            rna?: string | null;
            siren?: string | null;
            siret?: string | null;
            vatNumber?: string | null;
            vatOption?: components["schemas"]["VatOption"] | null;
            website?: string | null;
        };
        EditSeriesRequest: {
            nextNumber?: number | null;
            prefix?: string | null;
        };
        EditStaffMemberRequest: {
            active?: boolean | null;
            /** Format: date */
            agreementOn?: string | null;
            agreementRef?: string | null;
            firstName?: string | null;
            kind?: components["schemas"]["Role"] | null;
            lastName?: string | null;
            /** Format: uuid */
            userId?: string | null;
        };
        EditStudentRequest: {
            /** Format: date */
            bornOn?: string | null;
            /** Format: email */
            email?: string | null;
            firstName?: string | null;
            /**
             * Format: uuid
             * @description null empties it; so the fields below
             */
            frameworkId?: string | null;
            lastName?: string | null;
            phone?: string | null;
        };
        EditSubcontractRequest: {
            /** @description cents */
            costCents?: number | null;
            /**
             * Format: date
             * @description of what is out: a new promise
             */
            expectedOn?: string | null;
            supplier?: string | null;
            what?: string | null;
        };
        /** @enum {string} */
        EinvoiceDutyName: "reception" | "emission" | "ereporting";
        EinvoiceDutyView: {
            /** Format: date */
            appliesFrom: string;
            duty: components["schemas"]["EinvoiceDutyName"];
            /** @description where the day comes from */
            law: string;
        };
        EinvoiceReceiptsView: {
            items: components["schemas"]["EinvoiceReceiptView"][];
            nextCursor: string | null;
        };
        EinvoiceReceiptView: {
            /** Format: uuid */
            id: string;
            name: string;
            outcome: components["schemas"]["ReceiptOutcome"];
            /** Format: date-time */
            readAt: string;
            reason: string | null;
        };
        EinvoiceSettingsRequest: {
            platformName?: string | null;
            /** @description how invoices reach public bodies: by hand on Chorus Pro, or by the platform */
            publicRoute?: components["schemas"]["PublicRoute"] | null;
            /**
             * Format: date
             * @description nothing before is reported; null: the day of the law
             */
            reportedFrom?: string | null;
            reportingPeriod: components["schemas"]["ReportingPeriod"];
            /**
             * Format: date
             * @description invoices of before do not go by the platform; null: the day of the law
             */
            submittedFrom?: string | null;
        };
        EinvoiceSettingsView: {
            adapter: components["schemas"]["PlatformAdapter"];
            /** @description the folder of the exchange */
            directory: string;
            duties: components["schemas"]["EinvoiceDutyView"][];
            /** Format: date-time */
            lastReceivedAt: string | null;
            /** Format: date-time */
            lastSentAt: string | null;
            platformName: string | null;
            publicRoute: components["schemas"]["PublicRoute"];
            /**
             * Format: date
             * @description null: the day of the law
             */
            reportedFrom: string | null;
            reportingPeriod: components["schemas"]["ReportingPeriod"];
            /** @description the electronic address of the school: scheme 0225 */
            siren: string | null;
            /**
             * Format: date
             * @description null: the day of the law
             */
            submittedFrom: string | null;
            /** @description messages that wait to go to the platform */
            waitingCount: number;
        };
        /** @enum {string} */
        EinvoiceSource: "platform" | "school";
        EinvoiceStatusesView: {
            chorusDeposit: components["schemas"]["ChorusDepositView"] | null;
            /** @description the buyer waits for an answer (209) */
            completable: boolean;
            /** @description why the last attempt did not go */
            failure: string | null;
            /** @description newest first */
            items: components["schemas"]["EinvoiceStatusView"][];
            /** @description a person lays it down on Chorus Pro */
            onChorusPro: boolean;
            /** @description to a private person or abroad: the sale is told by e-reporting */
            reported: boolean;
            /** @description the same file may go again */
            resendable: boolean;
            /**
             * Format: date-time
             * @description handed over to the platform
             */
            sentAt: string | null;
            state: components["schemas"]["SubmissionState"] | null;
            /** @description the invoice goes through the approved platform */
            throughPlatform: boolean;
        };
        EinvoiceStatusView: {
            /** @description 212 alone: what was cashed, by rate */
            amounts: components["schemas"]["CashedAmountView"][];
            /** Format: date-time */
            at: string;
            /** @description 200 Déposée, 201 Émise par la plateforme, 202 Reçue par la plateforme, 203 Mise à disposition, 204 Prise en charge, 205 Approuvée, 206 Approuvée partiellement, 207 En litige, 208 Suspendue, 209 Complétée, 210 Refusée, 211 Paiement transmis, 212 Encaissée, 213 Rejetée, 214 Visée, 220 Annulée, 221 Erreur de routage, 224 Demande de paiement direct, 225 Affacturée, 226 Affacturée confidentielle, 227 Changement de compte à payer, 228 Non affacturée, 501 Irrecevable */
            code: string;
            /** Format: uuid */
            id: string;
            label: string;
            reasonCode: string | null;
            reasonText: string | null;
            source: components["schemas"]["EinvoiceSource"];
        };
        EinvoiceSummaryView: {
            /** @description could not be handed over; tried again at each exchange */
            failedCount: number;
            /** @description refused, rejected, disputed or suspended: a person must act */
            toActCount: number;
            /** @description to be laid down on Chorus Pro by hand */
            toDepositCount: number;
            /** @description go with the next exchange */
            waitingCount: number;
        };
        EndAgreementRequest: {
            /**
             * Format: date
             * @description its last day
             */
            endedOn: string;
            reason: string;
        };
        EndCustomerRoleRequest: {
            /**
             * Format: date
             * @description its last day
             */
            validTo: string;
        };
        EndDeclarationRequest: {
            /**
             * Format: date
             * @description the first day on which it holds no more
             */
            endedOn: string;
            reason: string;
        };
        EndGuardianLinkRequest: {
            /**
             * Format: date
             * @description last day
             */
            on: string;
        };
        EndInquiryRequest: {
            /** @description declined: the school says no; lost: the client does */
            ending: components["schemas"]["InquiryEnding"];
            reason: string;
        };
        /** @enum {string} */
        EnrolmentTextKind: "contract" | "rules" | "consents";
        EnrolmentTextPart: {
            kind: components["schemas"]["EnrolmentTextKind"];
            /** @description placeholders stand between braces: {prenom} */
            paragraphs: string[];
            title: string;
        };
        EnrolmentTextsView: {
            inForce: components["schemas"]["EnrolmentTextView"];
            placeholders: components["schemas"]["PlaceholderView"][];
            /** @description the text that comes with the program */
            shipped: components["schemas"]["EnrolmentTextPart"][];
            /** @description newest first */
            versions: components["schemas"]["EnrolmentTextVersionView"][];
        };
        EnrolmentTextVersionView: {
            /**
             * Format: uuid
             * @description null: the text that comes with the program
             */
            id: string | null;
            /** @description hash of the parts */
            sha256: string;
            version: number;
            /** Format: date-time */
            writtenAt: string | null;
            writtenByName: string | null;
        };
        EnrolmentTextView: {
            /**
             * Format: uuid
             * @description null: the text that comes with the program
             */
            id: string | null;
            parts: components["schemas"]["EnrolmentTextPart"][];
            /** @description hash of the parts */
            sha256: string;
            version: number;
            /** Format: date-time */
            writtenAt: string | null;
            writtenByName: string | null;
        };
        EnrolRequest: {
            /** @description codes of warnings that are accepted */
            confirm?: string[] | null;
            /** Format: uuid */
            frameworkId?: string | null;
            /** Format: uuid */
            groupId: string;
            /**
             * Format: date
             * @description first day
             */
            on: string;
        };
        /** @enum {string} */
        EntrySource: "invoice" | "payment" | "settlement" | "opening" | "bank_match" | "bank_match_undone";
        EraseCohortRequest: {
            /** @description how many youths the preview showed */
            expected: number;
            /**
             * Format: date
             * @description enrolled from this day on
             */
            from: string;
            /** @description the report that was handed in */
            reason: string;
            /**
             * Format: date
             * @description enrolled until this day
             */
            to: string;
        };
        EraseOriginRequest: {
            reason: string;
        };
        EreportingBatchContentView: {
            /** Format: date-time */
            createdAt: string;
            createdByName: string;
            figures: components["schemas"]["ReportedFigureView"][];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["EreportingKind"];
            name: string;
            /** Format: date */
            periodFrom: string;
            /** Format: date */
            periodTo: string;
            rank: number;
            rowCount: number;
            /**
             * Format: date-time
             * @description handed over to the platform; null: it waits
             */
            sentAt: string | null;
            sha256: string;
            /** @description cents */
            totalCents: number;
            /** @description cents */
            vatCents: number;
        };
        EreportingBatchesView: {
            items: components["schemas"]["EreportingBatchView"][];
            nextCursor: string | null;
        };
        EreportingBatchView: {
            /** Format: date-time */
            createdAt: string;
            createdByName: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["EreportingKind"];
            name: string;
            /** Format: date */
            periodFrom: string;
            /** Format: date */
            periodTo: string;
            rank: number;
            rowCount: number;
            /**
             * Format: date-time
             * @description handed over to the platform; null: it waits
             */
            sentAt: string | null;
            sha256: string;
            /** @description cents */
            totalCents: number;
            /** @description cents */
            vatCents: number;
        };
        /** @enum {string} */
        EreportingKind: "sales" | "payments";
        EreportingPendingsView: {
            /**
             * Format: date
             * @description sales of before are not told
             */
            from: string;
            items: components["schemas"]["EreportingPendingView"][];
        };
        EreportingPendingView: {
            /** @description invoices, or payments */
            documentCount: number;
            kind: components["schemas"]["EreportingKind"];
            /** Format: date */
            periodFrom: string;
            /** Format: date */
            periodTo: string;
            /** @description cents */
            totalCents: number;
            /** @description cents */
            vatCents: number;
        };
        /**
         * @description training: not charged
         * @enum {string}
         */
        EstimatedKind: "work" | "training";
        EstimateMaterialInput: {
            label: string;
            /** @description basis points on top of the cost */
            marginBp?: number | null;
            /**
             * @description of all pieces together
             * @example 12.5
             */
            quantity: string;
            unit: components["schemas"]["EstimateUnit"];
            /**
             * @description euros before tax
             * @example 12.5
             */
            unitCost: string;
            /** @description what is lost, basis points */
            wasteBp?: number | null;
        };
        EstimateMaterialView: {
            /** @description cents */
            costCents: number;
            label: string;
            /** @description basis points on top of the cost */
            marginBp: number;
            /** @description cents */
            priceCents: number;
            /** @example 12.5 */
            quantity: string;
            unit: components["schemas"]["EstimateUnit"];
            /** @example 12.5 */
            unitCost: string;
            wasteBp: number;
        };
        EstimateOperationInput: {
            /** Format: uuid */
            catalogueOperationId?: string | null;
            /** @description training: not charged */
            kind?: components["schemas"]["EstimatedKind"] | null;
            /** Format: uuid */
            machineId?: string | null;
            /** @description basis points on top of the cost */
            marginBp?: number | null;
            /** @example 12.5 */
            pieceMinutes?: string | null;
            /** @description cents for an hour; left out: the school’s market rate of the day */
            rateCents?: number | null;
            /** @description left out: as the catalogue says */
            setupMinutes?: number | null;
            /** @description left out: the title in the catalogue */
            title?: string | null;
        };
        EstimateOperationView: {
            allottedMinutes: number;
            basis: components["schemas"]["CoefficientBasis"];
            catalogueCode: string | null;
            /** Format: uuid */
            catalogueOperationId: string | null;
            /** @description cents */
            costCents: number;
            /** @description what youths will take */
            expectedMinutes: number;
            kind: components["schemas"]["EstimatedKind"];
            /** Format: uuid */
            machineId: string | null;
            machineName: string | null;
            /** @description basis points on top of the cost */
            marginBp: number;
            /** @description an exercise has minutes and none allotted */
            minutes: number;
            /** @description finished operations the ratio stands on */
            observations: number;
            /** @example 12.5 */
            pieceMinutes: string;
            /** @description cents */
            priceCents: number;
            /** @description cents */
            rateCents: number;
            /** @description basis points of the allotted time */
            ratioBp: number;
            setupMinutes: number;
            title: string;
        };
        EstimatePartInput: {
            label: string;
            materials: components["schemas"]["EstimateMaterialInput"][];
            operations: components["schemas"]["EstimateOperationInput"][];
            /** @example 12.5 */
            quantity: string;
            subcontracts: components["schemas"]["EstimateSubcontractInput"][];
            unit: string;
        };
        EstimatePartView: {
            allottedMinutes: number;
            label: string;
            materials: components["schemas"]["EstimateMaterialView"][];
            /** @description its share of the discount taken off */
            netCents: number;
            operations: components["schemas"]["EstimateOperationView"][];
            /** @description before the discount */
            priceCents: number;
            /** @example 12.5 */
            quantity: string;
            subcontracts: components["schemas"]["EstimateSubcontractView"][];
            unit: string;
        };
        EstimatePriceView: {
            discountBp: number;
            /** @description cents */
            discountCents: number;
            /** @description cents */
            labourCents: number;
            /** @description cents */
            materialCents: number;
            /** @description before tax */
            netCents: number;
            parts: components["schemas"]["EstimatePartView"][];
            /** @description cents */
            priceCents: number;
            /**
             * Format: date
             * @description the day of the market rates
             */
            pricedOn: string;
            /** @description cents */
            subcontractCents: number;
            training: components["schemas"]["ExpectedTrainingView"];
        };
        EstimateQuotesView: {
            items: components["schemas"]["QuoteVersionView"][];
        };
        EstimateRequest: {
            /** @description on the whole, basis points */
            discountBp?: number | null;
            parts: components["schemas"]["EstimatePartInput"][];
            /** @description left out: the subject of the inquiry */
            title?: string | null;
        };
        EstimateRowView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            inquiryId: string;
            /** @description cents */
            netCents: number;
            /** Format: date */
            pricedOn: string;
            /**
             * Format: date
             * @description a quote was made of it that day
             */
            quotedOn: string | null;
            title: string;
            /** Format: date-time */
            writtenAt: string;
            writtenByName: string | null;
        };
        /** @enum {string} */
        EstimateSort: "pricedOn";
        EstimateSubcontractInput: {
            /** @description cents */
            costCents: number;
            /** @description from sent to back */
            days: number;
            /** @description basis points on top of the cost */
            marginBp?: number | null;
            supplier: string;
            what: string;
        };
        EstimateSubcontractView: {
            /** @description cents */
            costCents: number;
            days: number;
            /** @description basis points on top of the cost */
            marginBp: number;
            /** @description cents */
            priceCents: number;
            supplier: string;
            what: string;
        };
        EstimatesView: {
            items: components["schemas"]["EstimateRowView"][];
        };
        /** @enum {string} */
        EstimateUnit: "piece" | "metre" | "square_metre" | "kilogram" | "litre" | "box";
        EstimateView: {
            discountBp: number;
            /** @description cents */
            discountCents: number;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            inquiryId: string;
            /** @description cents */
            labourCents: number;
            /** @description cents */
            materialCents: number;
            /** @description before tax */
            netCents: number;
            parts: components["schemas"]["EstimatePartView"][];
            /** @description cents */
            priceCents: number;
            /**
             * Format: date
             * @description the day of the market rates
             */
            pricedOn: string;
            /** Format: date */
            quotedOn: string | null;
            /** @description cents */
            subcontractCents: number;
            title: string;
            training: components["schemas"]["ExpectedTrainingView"];
        };
        /** @enum {string} */
        Every: "day" | "week" | "month";
        EvidencePageView: {
            items: components["schemas"]["EvidenceView"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        EvidenceSort: "assessedOn";
        /** @enum {string} */
        EvidenceSource: "operation" | "entry" | "class";
        EvidenceView: {
            assessedByName: string;
            /** Format: date */
            assessedOn: string;
            comment: string | null;
            competenceCode: string;
            /** Format: uuid */
            competenceId: string;
            competenceTitle: string;
            firstName: string;
            /** Format: uuid */
            frameworkId: string;
            /** Format: uuid */
            id: string;
            lastName: string;
            level: number;
            /** Format: uuid */
            operationId: string | null;
            operationTitle: string | null;
            orderNumber: string | null;
            source: components["schemas"]["EvidenceSource"];
            /** Format: uuid */
            studentId: string;
            /** Format: date-time */
            withdrawnAt: string | null;
            withdrawnByName: string | null;
            withdrawReason: string | null;
        };
        ExamUnitView: {
            code: string;
            /** @example 12.5 */
            coefficient: string | null;
            duration: string | null;
            mode: string | null;
            source: string;
            title: string;
            verification: components["schemas"]["Verification"];
        };
        ExceptionRequest: {
            /** Format: date */
            day: string;
            /** Format: uuid */
            groupId: string;
            halfDay: components["schemas"]["HalfDay"];
            reason: string;
            /** @description none: the half-day is free */
            slots: components["schemas"]["PlannedSlotFields"][];
        };
        ExceptionView: {
            /** Format: date */
            day: string;
            halfDay: components["schemas"]["HalfDay"];
            /** Format: uuid */
            id: string;
            reason: string;
            /** @description none: the half-day is free */
            slots: components["schemas"]["PlannedSlotFields"][];
        };
        ExcuseRequest: {
            fromHalfDay: components["schemas"]["HalfDay"];
            /** Format: date */
            fromOn: string;
            /** Format: uuid */
            reasonId: string;
            /** Format: uuid */
            studentId: string;
            toHalfDay: components["schemas"]["HalfDay"];
            /** @description who gave the reason */
            toldBy?: string | null;
            /** Format: date */
            toOn: string;
        };
        ExitRatesView: {
            /** @description leavers asked for their offers */
            asked: number;
            leavers: number;
            /** @description all offers said */
            offers: number;
            /** @description the persons behind the numbers */
            persons: components["schemas"]["LeaverView"][];
            rates: components["schemas"]["SurveyRateView"][];
            /** @description of them who said a number: denominator of offers per leaver */
            said: number;
        };
        ExitSurveysView: {
            items: components["schemas"]["ExitSurveyView"][];
        };
        ExitSurveyView: {
            /** @description null: not closed; false: no answer */
            answered: boolean | null;
            channel: components["schemas"]["SurveyChannel"] | null;
            /** Format: date */
            closedOn: string | null;
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            leftOn: string;
            months: number;
            offers: number | null;
            offersAsked: boolean;
            onwardStudy: string | null;
            situation: components["schemas"]["Situation"] | null;
            writtenByName: string | null;
        };
        ExpectedTrainingView: {
            allottedMinutes: number;
            /** @description beyond what is charged */
            beyondMinutes: number;
            /** @description null: nobody said what an hour of training costs */
            costCents: number | null;
            expectedMinutes: number;
        };
        ExpiredView: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date
             * @description the term began on that day
             */
            since: string;
            title: string;
        };
        ExportBatchesView: {
            items: components["schemas"]["ExportBatchView"][];
            nextCursor: string | null;
            /** @description what the file is and is not */
            notice: string;
            /** @description months with entries in no live batch */
            waiting: components["schemas"]["WaitingMonthView"][];
            /** @description fiscal years that have begun, the newest first */
            years: components["schemas"]["ExportYearView"][];
        };
        /** @enum {string} */
        ExportBatchKind: "month" | "year" | "reversal";
        ExportBatchView: {
            /** @description may be cancelled */
            cancellable: boolean;
            /** @description number of the batch that cancels this one */
            cancelledBy: number | null;
            /** @description number of the batch this one cancels */
            cancels: number | null;
            /** Format: date-time */
            createdAt: string;
            createdByName: string;
            /** @description has a description to download */
            described: boolean;
            entryCount: number;
            format: components["schemas"]["ExportFormat"];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ExportBatchKind"];
            lineCount: number;
            /** @description name of the file */
            name: string;
            number: number;
            /** @description the period in French words */
            period: string;
            /** Format: date */
            periodFrom: string;
            /** Format: date */
            periodTo: string;
            /** @description why it cancels */
            reason: string | null;
            sha256: string;
            /** @description cents; debits and credits alike */
            totalDebitCents: number;
        };
        /** @enum {string} */
        ExportFormat: "fec" | "quadra" | "csv" | "xlsx" | "ximport" | "ebp" | "cegid";
        ExportSettingsRequest: {
            /** @description null leaves accounts as they were booked */
            accountLength?: number | null;
            auxPrefix: string;
            decimalMark: components["schemas"]["DecimalMark"];
            /** Format: date */
            firstYearStartsOn?: string | null;
            format: components["schemas"]["ExportFormat"];
            /** @description the school declares that all entries of its books are here */
            holdsAllEntries: boolean;
            /** @description the accountant’s code of each journal */
            journalCodes: components["schemas"]["JournalCodesField"];
            yearEnd: string;
        };
        ExportSettingsView: {
            /** @description null leaves accounts as they were booked */
            accountLength?: number | null;
            auxPrefix: string;
            decimalMark: components["schemas"]["DecimalMark"];
            /** Format: date */
            firstYearStartsOn?: string | null;
            format: components["schemas"]["ExportFormat"];
            /** @description the school declares that all entries of its books are here */
            holdsAllEntries: boolean;
            /** @description the accountant’s code of each journal */
            journalCodes: components["schemas"]["JournalCodesField"];
            yearEnd: string;
        };
        ExportYearRequest: {
            /** @description calendar year in which the fiscal year closes */
            year: number;
        };
        ExportYearView: {
            /** @description the period in French words */
            period: string;
            /** @description calendar year of closing */
            year: number;
        };
        FaceReviewView: {
            minutes: number;
            notices: components["schemas"]["HoursNoticeView"][];
            refusals: components["schemas"]["HoursRefusalView"][];
            /** Format: uuid */
            studentId: string;
        };
        FamilyContactView: {
            channel: components["schemas"]["TellChannel"];
            /** Format: email */
            email: string | null;
            /** Format: uuid */
            guardianId: string | null;
            name: string;
            phone: string | null;
        };
        FamilyMessagesView: {
            items: components["schemas"]["FamilyMessageView"][];
        };
        FamilyMessageView: {
            /** @description nobody tapped: the school tells by itself */
            automatic: boolean;
            channel: components["schemas"]["MessageChannel"];
            /** Format: date */
            day: string;
            /** Format: date-time */
            failedAt: string | null;
            halfDay: components["schemas"]["HalfDay"];
            /** Format: uuid */
            id: string;
            person: string;
            /** Format: date-time */
            queuedAt: string;
            queuedByName: string | null;
            recipient: string;
            /** Format: date-time */
            sentAt: string | null;
            /** Format: uuid */
            studentId: string;
            studentName: string;
        };
        FigureDocumentView: {
            /** @description cents, its part of the figure */
            amountCents: number;
            /**
             * Format: uuid
             * @description of the invoice
             */
            invoiceId: string;
            number: string;
            /** @description cents */
            vatCents: number;
        };
        /** @enum {string} */
        FindingSeverity: "block" | "warn";
        FindingView: {
            article: string;
            /** @description what is the matter, with the values read */
            detail: string;
            /** @description what would lift it */
            lift: string;
            ruleId: string;
            severity: components["schemas"]["FindingSeverity"];
        };
        FiscalYearsView: {
            /** @description around today */
            current: components["schemas"]["FiscalYearView"];
            /** @description defined or closed, the latest first */
            items: components["schemas"]["FiscalYearView"][];
            /** @description the first open year that is over and holds entries; null: none is to be closed */
            toClose: components["schemas"]["FiscalYearView"] | null;
        };
        FiscalYearView: {
            closed: boolean;
            /** Format: date */
            endsOn: string;
            /** Format: date */
            startsOn: string;
        };
        FitnessOverviewView: {
            items: components["schemas"]["FitnessStandingView"][];
        };
        /** @enum {string} */
        FitnessResult: "apt" | "apt_with_restrictions" | "unfit";
        FitnessStandingView: {
            /** Format: date */
            chasedOn: string | null;
            groupName: string | null;
            /** @description under eighteen today: an opinion is needed */
            minor: boolean;
            /** Format: date */
            requestedOn: string | null;
            result: components["schemas"]["FitnessResult"] | null;
            /** Format: uuid */
            studentId: string;
            studentName: string;
            /** Format: date */
            validUntil: string | null;
        };
        FitnessView: {
            opinions: components["schemas"]["OpinionView"][];
            requests: components["schemas"]["OpinionRequestView"][];
        };
        FollowAccidentRequest: {
            /** Format: date */
            declaredOn?: string | null;
            /** @example 08:00 */
            declaredTime?: string | null;
            /** Format: date */
            familyToldOn?: string | null;
            /** Format: date */
            inspectorToldOn?: string | null;
            /** @example 08:00 */
            inspectorToldTime?: string | null;
        };
        FollowedDeliveryView: {
            /** Format: date */
            deliveredOn: string;
            number: string;
        };
        FollowedLineView: {
            /** @example 12.5 */
            deliveredQuantity: string;
            label: string;
            /** @example 12.5 */
            quantity: string;
            unit: string;
        };
        FollowedOrderView: {
            deliveries: components["schemas"]["FollowedDeliveryView"][];
            /**
             * Format: date
             * @description the day promised
             */
            dueOn: string | null;
            lines: components["schemas"]["FollowedLineView"][];
            number: string;
            /** Format: date */
            openedOn: string;
            state: components["schemas"]["FollowedState"];
            title: string;
        };
        /** @enum {string} */
        FollowedState: "released" | "in_work" | "checked" | "delivered" | "cancelled";
        /** @enum {string} */
        FollowOutcome: "done" | "dropped";
        /** @enum {string} */
        FollowStep: "contact" | "warning" | "letter" | "team";
        FollowUpView: {
            ageBand: components["schemas"]["AgeBand"];
            /** Format: date-time */
            closedAt: string | null;
            closedByName: string | null;
            /** Format: uuid */
            id: string;
            note: string | null;
            /** Format: date-time */
            openedAt: string;
            outcome: components["schemas"]["FollowOutcome"] | null;
            reachedHalfDay: components["schemas"]["HalfDay"];
            /** Format: date */
            reachedOn: string;
            /** @description the counter is at the threshold now */
            standing: boolean;
            step: components["schemas"]["FollowStep"];
        };
        ForgetRequest: {
            /** @description kinds */
            kinds: string[];
        };
        /** @enum {string} */
        FrameworkSort: "title" | "importedAt";
        /** @enum {string} */
        FrameworkState: "draft" | "published";
        FrameworkSummaryView: {
            code: string;
            competenceCount: number;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            importedAt: string;
            level: number;
            state: components["schemas"]["FrameworkState"];
            title: string;
            validFromSession: number | null;
            verification: components["schemas"]["Verification"];
            version: string;
        };
        FrameworksView: {
            items: components["schemas"]["FrameworkSummaryView"][];
            nextCursor: string | null;
        };
        FrameworkView: {
            code: string;
            competences: components["schemas"]["CompetenceView"][];
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            importedAt: string;
            legalText: string;
            level: number;
            levelScale: components["schemas"]["LevelStepView"][];
            source: string;
            sourceNote: string | null;
            state: components["schemas"]["FrameworkState"];
            title: string;
            units: components["schemas"]["ExamUnitView"][];
            validFromSession: number | null;
            verification: components["schemas"]["Verification"];
            version: string;
        };
        FreeInvoiceRequest: {
            /** Format: uuid */
            customerId: string;
            customerReference?: string | null;
            /** @description when elsewhere than the billing address */
            deliveredTo?: components["schemas"]["DeliveredToRequest"] | null;
            /** @description basis points */
            discountBp?: number | null;
            /** @description cents before tax */
            discountCents?: number | null;
            /** @description of a public buyer */
            engagementNumber?: string | null;
            /** @description true: issued at once, today */
            issue?: boolean | null;
            lines: components["schemas"]["FreeLineRequest"][];
            /** @description issued at once as already paid, with its payment */
            paid?: components["schemas"]["PaidRequest"] | null;
            /** @description of a public buyer */
            serviceCode?: string | null;
            /**
             * Format: date
             * @description day of the supply; today when left out
             */
            suppliedOn?: string | null;
            title: string;
        };
        FreeLineRequest: {
            details?: string | null;
            /** @description discount of the line, basis points */
            discountBp?: number | null;
            label: string;
            nature: components["schemas"]["LineNature"];
            /** @example 12.5 */
            quantity: string;
            /** @description pièce, heure, m², kg… */
            unit: string;
            /**
             * @description euros before tax
             * @example 12.5
             */
            unitPrice: string;
            /** @description basis points, 2000 = 20 %; must be in force on the day of supply */
            vatRateBp: number;
            /** @description why there is no VAT; teaching when left out */
            vatReason?: components["schemas"]["VatReason"] | null;
        };
        FunderReportView: {
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            id: string;
            label: string;
            late: boolean;
            /** Format: date */
            sentOn: string | null;
        };
        FundingDocumentView: {
            fileName: string;
            /** Format: uuid */
            id: string;
            keptByName: string;
            /** Format: date */
            keptOn: string;
            label: string;
            /** Format: date */
            withdrawnOn: string | null;
            withdrawnReason: string | null;
        };
        /** @enum {string} */
        FundingRuleCode: "equipment_rate_bp" | "equipment_cap_cents" | "engineering_cap_cents" | "tax_balance_bp" | "tax_paid_day" | "tax_list_day";
        FundingRulesView: {
            /** @description by code, the newest first */
            items: components["schemas"]["FundingRuleView"][];
        };
        FundingRuleView: {
            code: components["schemas"]["FundingRuleCode"];
            /** Format: uuid */
            id: string;
            monthDay: string | null;
            source: string;
            /** Format: date */
            validFrom: string;
            /** @description basis points or cents, as the code says */
            value: number | null;
        };
        GapsView: {
            /** @description hours without a roll call: presumed present */
            presumed: components["schemas"]["GapView"][];
            /** @description present, without hours in a half-day that was logged */
            withoutHours: components["schemas"]["GapView"][];
        };
        GapView: {
            /** Format: date */
            day: string;
            halfDay: components["schemas"]["HalfDay"];
            /** Format: uuid */
            studentId: string;
            studentName: string;
        };
        GiveConsentRequest: {
            /** @description the youth agrees */
            byStudent: boolean;
            /** Format: date */
            givenOn: string;
            /**
             * Format: uuid
             * @description who signs for a minor
             */
            guardianId?: string | null;
            use: components["schemas"]["ImageUse"];
        };
        /** @enum {string} */
        GrantInvoiceState: "to_type" | "received" | "disputed" | "checked" | "paid" | "refused";
        GrantItemRequest: {
            /** @description before tax */
            eligibleCents: number;
            /** Format: date */
            inServiceOn?: string | null;
            label: string;
            /** @description months over which it wears out */
            lifeMonths?: number | null;
            /** Format: uuid */
            machineId?: string | null;
            /**
             * Format: uuid
             * @description its proof
             */
            supplierInvoiceId?: string | null;
        };
        GrantItemView: {
            /** @description cents */
            eligibleCents: number;
            /** @description its part of what was granted */
            grantedCents: number;
            /** Format: uuid */
            id: string;
            /** Format: date */
            inServiceOn: string | null;
            invoiceLabel: string | null;
            /** Format: date */
            invoicePaidOn: string | null;
            invoiceState: components["schemas"]["GrantInvoiceState"] | null;
            label: string;
            lifeMonths: number | null;
            /** Format: uuid */
            machineId: string | null;
            machineName: string | null;
            /** Format: uuid */
            supplierInvoiceId: string | null;
            /** @description youths who worked at it */
            youthCount: number;
            /** @description minutes of youths at the machine since */
            youthMinutes: number;
        };
        /** @enum {string} */
        GrantKind: "equipment" | "engineering";
        GrantRow: {
            /** @description of the agreement */
            agreementCents: number;
            /** Format: uuid */
            agreementId: string;
            agreementTitle: string;
            /** @description eligible base before tax */
            baseCents: number;
            /** @description cents */
            capCents: number;
            /** @description the cap takes something away */
            capped: boolean;
            /** @description what the paid invoices entitle to */
            coveredCents: number;
            funderLabel: string;
            /** @description min(rate × base, cap) */
            grantedCents: number;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["GrantKind"];
            /** @description of the base, in paid invoices */
            paidCents: number;
            /** @description basis points */
            rateBp: number;
            source: string;
        };
        GrantsView: {
            items: components["schemas"]["GrantRow"][];
        };
        GrantView: {
            /** @description of the agreement */
            agreementCents: number;
            /** Format: uuid */
            agreementId: string;
            agreementTitle: string;
            /** @description eligible base before tax */
            baseCents: number;
            /** @description cents */
            capCents: number;
            /** @description the cap takes something away */
            capped: boolean;
            /** @description what the paid invoices entitle to */
            coveredCents: number;
            funderLabel: string;
            /** @description min(rate × base, cap) */
            grantedCents: number;
            /** Format: uuid */
            id: string;
            items: components["schemas"]["GrantItemView"][];
            /** Format: date */
            keepUntil: string | null;
            kind: components["schemas"]["GrantKind"];
            /** @description of the base, in paid invoices */
            paidCents: number;
            publicity: string | null;
            /** @description basis points */
            rateBp: number;
            /** @description released to income, year of accounts by year */
            releases: components["schemas"]["ReleaseView"][];
            source: string;
            /** @description granted for items that are not in service yet */
            unreleasedCents: number;
        };
        /**
         * @description a warning outside of 8 to 12 youths, never a refusal
         * @enum {string}
         */
        GroupSize: "too_small" | "right" | "too_large";
        /** @enum {string} */
        GroupSort: "name";
        GroupsView: {
            items: components["schemas"]["GroupView"][];
            nextCursor: string | null;
        };
        GroupView: {
            active: boolean;
            capacity: number;
            /** Format: uuid */
            id: string;
            /** @description youths in it now */
            members: number;
            name: string;
            /** @description a warning outside of 8 to 12 youths, never a refusal */
            size: components["schemas"]["GroupSize"];
            trade: string;
            /** Format: uuid */
            trainerId: string;
            trainerName: string;
        };
        /** @enum {string} */
        GuardianChannel: "phone" | "sms" | "email" | "letter";
        GuardianFoundView: {
            address: string | null;
            channel: components["schemas"]["GuardianChannel"];
            /** Format: email */
            email: string | null;
            firstName: string;
            /** Format: uuid */
            id: string;
            lastName: string;
            otherPhone: string | null;
            phone: string | null;
            /** @description the youths, by name */
            students: string;
        };
        GuardianLinkView: {
            /** @description told today */
            contact: boolean;
            emergency: boolean;
            /** Format: date */
            fromOn: string;
            guardian: components["schemas"]["GuardianView"];
            /** Format: uuid */
            id: string;
            livesWith: boolean;
            mayBeTold: boolean;
            mayPickUp: boolean;
            noContact: boolean;
            parentalAuthority: boolean;
            /** @description null: not for this reader */
            pays: boolean | null;
            relation: components["schemas"]["GuardianRelation"];
            /** @description signs today */
            signs: boolean;
            toldAsAdult: boolean;
            /** Format: date */
            toOn: string | null;
        };
        /** @enum {string} */
        GuardianRelation: "mother" | "father" | "step_parent" | "grandparent" | "sibling" | "foster_family" | "guardian" | "educator" | "other";
        GuardiansFoundView: {
            items: components["schemas"]["GuardianFoundView"][];
        };
        GuardiansOfView: {
            /** @description the youth is of age today: he is told and signs himself */
            adult: boolean;
            /**
             * Format: date
             * @description the day on which the youth is eighteen
             */
            adultOn: string;
            links: components["schemas"]["GuardianLinkView"][];
        };
        GuardianView: {
            address: string | null;
            channel: components["schemas"]["GuardianChannel"];
            /** Format: email */
            email: string | null;
            firstName: string;
            /** Format: uuid */
            id: string;
            lastName: string;
            otherPhone: string | null;
            phone: string | null;
        };
        /**
         * @description the half-day it is now
         * @enum {string}
         */
        HalfDay: "morning" | "afternoon";
        /** @enum {string} */
        HazardClass: "R" | "X" | "P";
        HazardsView: {
            items: components["schemas"]["HazardView"][];
        };
        HazardView: {
            article: string;
            classLabel: string;
            clearance: components["schemas"]["WorkClearance"] | null;
            code: string;
            hazardClass: components["schemas"]["HazardClass"];
            source: string;
            title: string;
            /** Format: date */
            validFrom: string;
            /** @description false: shown as « à vérifier » */
            verified: boolean;
        };
        HoldDunningRequest: {
            reason: string;
            /**
             * Format: date
             * @description last day of the hold; none: until it is released
             */
            until?: string | null;
        };
        HoldRequest: {
            /** @description the dispute or the inquiry; no name of another person */
            reason: string;
        };
        HoldsView: {
            items: components["schemas"]["HoldView"][];
        };
        HoldView: {
            /** Format: date */
            heldOn: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            liftedOn: string | null;
            liftedReason: string | null;
            reason: string;
        };
        /** @enum {string} */
        HolidayRegion: "metropole" | "alsace_moselle";
        HolidayRegionRequest: {
            region: components["schemas"]["HolidayRegion"];
        };
        HourConflictsView: {
            /** @description open ones, earliest day first */
            items: components["schemas"]["HourConflictView"][];
        };
        HourConflictView: {
            /** Format: date */
            day: string;
            /** Format: uuid */
            groupId: string;
            halfDay: components["schemas"]["HalfDay"];
            /** Format: uuid */
            id: string;
            /** @description hours logged in that half-day */
            minutes: number;
            /** Format: date-time */
            openedAt: string;
            /** Format: uuid */
            studentId: string;
            studentName: string;
        };
        HoursNoticeView: {
            code: string;
            detail: string;
            kind: components["schemas"]["NoticeKind"];
        };
        HoursRefusalView: {
            code: string;
            detail: string;
        };
        /** @enum {string} */
        HouseRuleId: "day_too_long" | "week_too_long" | "break_missing" | "night_work" | "daily_rest_short" | "weekly_rest_missing" | "public_holiday";
        HouseRulesView: {
            items: components["schemas"]["HouseRuleView"][];
        };
        HouseRuleView: {
            article: string;
            /** Format: uuid */
            id: string;
            /** @description minutes; night: minute of the day; weekly rest: days */
            limit: number;
            limitUnder16?: number | null;
            reason: string;
            rule: components["schemas"]["HouseRuleId"];
            severity: components["schemas"]["HouseSeverity"];
            /** Format: date */
            validFrom: string;
            verified: boolean;
        };
        /** @enum {string} */
        HouseSeverity: "block" | "warn";
        /** @enum {string} */
        ImageUse: "site" | "press" | "social_networks" | "client_portfolio";
        ImportedContentView: {
            code: string;
            competences: components["schemas"]["ImportedPieceView"][];
            levelScale: components["schemas"]["LevelStepView"][];
            source: string;
            sourceNote: string | null;
            title: string;
            units: components["schemas"]["ImportedPieceView"][];
            verification: components["schemas"]["Verification"];
            version: string;
        };
        ImportedPieceView: {
            code: string;
            title: string;
            verification: components["schemas"]["Verification"];
        };
        ImportedRowView: {
            line: number;
            name: string;
            /** @description while there is one nothing is written */
            problems: components["schemas"]["ImportProblemView"][];
            remarks: string[];
        };
        ImportHeadingRequest: {
            /** @description as in the file */
            heading: string;
            target: components["schemas"]["ImportTarget"];
        };
        ImportProblemView: {
            message: string;
            /** @description null: the whole row */
            target: components["schemas"]["ImportTarget"] | null;
        };
        ImportRequest: {
            /** @description in the order of the cells */
            columns: components["schemas"]["ImportHeadingRequest"][];
            /** @description codes of warnings that are accepted */
            confirm?: string[] | null;
            /** @description true: nothing is written */
            dryRun: boolean;
            /**
             * Format: date
             * @description first day, for rows that say none
             */
            enrolledOn: string;
            /**
             * Format: uuid
             * @description for rows that name none
             */
            frameworkId?: string | null;
            /**
             * Format: uuid
             * @description for rows that name none
             */
            groupId?: string | null;
            rows: components["schemas"]["ImportRowRequest"][];
        };
        ImportResultView: {
            /** @description persons that are or would be added */
            guardians: number;
            /** @description rows with something to say */
            rows: components["schemas"]["ImportedRowView"][];
            /** @description youths that are or would be enrolled */
            students: number;
            written: boolean;
        };
        ImportRowRequest: {
            cells: string[];
            /** @description line in the file */
            line: number;
        };
        ImportTableView: {
            columns: components["schemas"]["ImportHeadingRequest"][];
            rows: components["schemas"]["ImportRowRequest"][];
        };
        /** @enum {string} */
        ImportTarget: "fullName" | "lastName" | "firstName" | "bornOn" | "group" | "enrolledOn" | "framework" | "email" | "phone" | "guardianName" | "guardianRelation" | "guardianPhone" | "guardianEmail" | "guardian2Name" | "guardian2Relation" | "guardian2Phone" | "guardian2Email" | "ignore";
        ImportView: {
            content: components["schemas"]["ImportedContentView"];
            dryRun: boolean;
            /**
             * Format: uuid
             * @description null after a dry run
             */
            id: string | null;
        };
        /** @enum {string} */
        IncidentSort: "day";
        /** @enum {string} */
        IncidentState: "open" | "closed";
        IncidentsView: {
            items: components["schemas"]["IncidentView"][];
            nextCursor: string | null;
        };
        IncidentView: {
            /** Format: date-time */
            closedAt: string | null;
            closingWords: string | null;
            /** Format: date */
            day: string;
            /** Format: uuid */
            decisionId: string;
            findings: components["schemas"]["FindingView"][];
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            openedAt: string;
            operationTitle: string;
            /** Format: uuid */
            studentId: string;
            studentName: string;
        };
        InquiriesView: {
            items: components["schemas"]["InquiryRowView"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        InquiryAct: "edit" | "estimate" | "quote" | "end" | "resume";
        InquiryActionView: {
            act: components["schemas"]["InquiryAct"];
            /** @description empty: it may be done now */
            refusals: components["schemas"]["OrderRefusalView"][];
        };
        /** @enum {string} */
        InquiryChannel: "mail" | "phone" | "visit" | "letter" | "other";
        /**
         * @description declined: the school says no; lost: the client does
         * @enum {string}
         */
        InquiryEnding: "declined" | "lost";
        /** @enum {string} */
        InquiryFilter: "new" | "estimated" | "quoted" | "ordered" | "declined" | "lost" | "open";
        InquiryRowView: {
            channel: components["schemas"]["InquiryChannel"];
            /** @description the client, or who asks */
            clientName: string;
            /** Format: uuid */
            customerId: string | null;
            /** Format: uuid */
            id: string;
            /** @description the newest revision of each counted once */
            plans: number;
            /** Format: uuid */
            productionOrderId: string | null;
            quantity: string | null;
            /** Format: date */
            receivedOn: string;
            state: components["schemas"]["InquiryState"];
            subject: string;
            /** Format: date */
            wantedOn: string | null;
        };
        /** @enum {string} */
        InquirySort: "receivedOn" | "wantedOn" | "subject";
        /** @enum {string} */
        InquiryState: "new" | "estimated" | "quoted" | "ordered" | "declined" | "lost";
        InquiryView: {
            actions: components["schemas"]["InquiryActionView"][];
            channel: components["schemas"]["InquiryChannel"];
            /** @description the client, or who asks */
            clientName: string;
            contactDetails: string | null;
            contactName: string | null;
            /** Format: uuid */
            customerId: string | null;
            customerName: string | null;
            details: string | null;
            /** @description why it was declined or lost */
            endReason: string | null;
            /** Format: uuid */
            id: string;
            /** @description the newest revision of each counted once */
            plans: number;
            /** Format: uuid */
            productionOrderId: string | null;
            productionOrderNumber: string | null;
            quantity: string | null;
            /** Format: date */
            receivedOn: string;
            recordedByName: string | null;
            state: components["schemas"]["InquiryState"];
            /**
             * Format: date
             * @description since when it is in its state
             */
            stateOn: string;
            subject: string;
            /** Format: date */
            wantedOn: string | null;
        };
        /** @enum {string} */
        InspectionMoment: "first_piece" | "in_process" | "final";
        /** @enum {string} */
        InstalmentKind: "plain" | "advance" | "interim" | "balance";
        /** @enum {string} */
        InstalmentState: "expected" | "claimed" | "received";
        InstalmentView: {
            /** @description cents */
            amountCents: number;
            /** Format: date */
            claimedOn: string | null;
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["InstalmentKind"];
            label: string;
            /** @description its day is over and nobody has asked, or nobody has paid */
            late: boolean;
            /** Format: date */
            receivedOn: string | null;
            reference: string | null;
            state: components["schemas"]["InstalmentState"];
        };
        InstructionsView: {
            changed: boolean;
            chosenVersion: number;
            steps: components["schemas"]["CatalogueStepView"][];
            version: number;
        };
        /** @enum {string} */
        InvoiceFilter: "draft" | "issued" | "partly_paid" | "paid" | "credited" | "overdue" | "disputed" | "open";
        /** @enum {string} */
        InvoiceKind: "invoice" | "deposit" | "situation" | "final" | "credit_note";
        /** @enum {string} */
        InvoiceKindFilter: "invoice" | "deposit" | "situation" | "final" | "credit_note" | "sale";
        InvoiceLineView: {
            /** @description of an issued invoice: what credit notes took back of it */
            creditedCents: number;
            details: string | null;
            /** @description basis points */
            discountBp: number;
            /** Format: uuid */
            id: string;
            label: string;
            nature: components["schemas"]["LineNature"];
            /** @description negative where earlier situations are taken off */
            netCents: number;
            /** @example 12.5 */
            quantity: string;
            /**
             * @description as a quantity
             * @example 12.5
             */
            returnedQuantity: string;
            sector: components["schemas"]["VatSector"];
            unit: string;
            /** @example 12.5 */
            unitPrice: string;
            vatCategory: components["schemas"]["VatCategory"];
            vatRateBp: number;
            vatReason: components["schemas"]["VatReason"] | null;
        };
        InvoicePaymentView: {
            /** @description cents; negative: undone */
            amountCents: number;
            method: string;
            /** Format: uuid */
            paymentId: string;
            /** Format: date */
            receivedOn: string;
            reference: string | null;
        };
        InvoiceRow: {
            /** Format: date */
            createdOn: string;
            /** @description before tax, by issued credit notes */
            creditedNetCents: number;
            /** Format: uuid */
            customerId: string;
            customerLabel: string;
            /** @description what remains to be paid; of a credit note, what is left of it */
            dueCents: number;
            /** Format: date */
            dueOn: string | null;
            /** @description cents */
            grossCents: number;
            /** Format: uuid */
            id: string;
            /** Format: date */
            issuedOn: string | null;
            kind: components["schemas"]["InvoiceKind"];
            /** @description cents */
            netCents: number;
            /** @description null: a draft */
            number: string | null;
            /** Format: uuid */
            orderId: string | null;
            orderNumber: string | null;
            /** @description gross less deposits taken off */
            payableCents: number;
            /** @description of a deposit or situation, basis points of the order */
            percentBp: number | null;
            /** @description by money and credit notes; of a credit note, what is used or paid back */
            settledCents: number;
            state: components["schemas"]["InvoiceState"];
            /**
             * Format: date
             * @description null for a deposit
             */
            suppliedOn: string | null;
            title: string;
        };
        /** @enum {string} */
        InvoiceSort: "createdOn" | "number" | "issuedOn" | "dueOn" | "grossCents";
        /** @enum {string} */
        InvoiceState: "draft" | "issued" | "partly_paid" | "paid" | "credited" | "overdue" | "disputed";
        InvoiceSummaryView: {
            /** @description credit notes that are not issued yet */
            creditDraftCount: number;
            /** @description cents */
            creditRestCents: number;
            /** @description credit notes of which something is left */
            creditRestCount: number;
            /** @description cents */
            disputedCents: number;
            disputedCount: number;
            draftCount: number;
            /** @description cents without VAT; credit notes stand apart */
            draftNetCents: number;
            /** @description cents; of these past their due day and not disputed */
            overdueCents: number;
            overdueCount: number;
            /** @description cents */
            paymentRestCents: number;
            /** @description payments of which something is left */
            paymentRestCount: number;
            /** @description cents; issued and not entirely paid, disputed ones too */
            unpaidCents: number;
            unpaidCount: number;
        };
        InvoicesView: {
            items: components["schemas"]["InvoiceRow"][];
            nextCursor: string | null;
        };
        InvoiceView: {
            /** @description edit, issue, pay, dispute, credit */
            actions: components["schemas"]["ActionView"][];
            /** Format: date */
            createdOn: string;
            /** @description the invoice that a credit note takes back */
            credited: components["schemas"]["LinkedInvoiceView"] | null;
            /** @description before tax, by issued credit notes */
            creditedNetCents: number;
            /** @description of a credit note */
            creditEffect: components["schemas"]["CreditEffect"] | null;
            /** @description credit notes of this invoice, drafts too */
            creditNotes: components["schemas"]["LinkedInvoiceView"][];
            creditReason: string | null;
            /** @description credit notes that settle it; of a credit note, what became of it */
            creditUses: components["schemas"]["CreditUseView"][];
            /** Format: uuid */
            customerId: string;
            customerLabel: string;
            customerReference: string | null;
            deliveredTo: components["schemas"]["DeliveredToRequest"] | null;
            /** Format: uuid */
            deliveryId: string | null;
            deliveryNumbers: string | null;
            /** @description deposits that a final invoice takes off */
            deposits: components["schemas"]["LinkedInvoiceView"][];
            discountBp: number;
            /** @description cents */
            discountCents: number;
            disputed: boolean;
            disputes: components["schemas"]["DisputeView"][];
            /** @description what remains to be paid; of a credit note, what is left of it */
            dueCents: number;
            /** Format: date */
            dueOn: string | null;
            engagementNumber: string | null;
            /** @description cents */
            grossCents: number;
            /** Format: uuid */
            id: string;
            /** Format: date */
            issuedOn: string | null;
            kind: components["schemas"]["InvoiceKind"];
            lines: components["schemas"]["InvoiceLineView"][];
            /** @description as printed; empty on a draft */
            mentions: components["schemas"]["MentionView"][];
            /** @description cents */
            netCents: number;
            /** @description null: a draft */
            number: string | null;
            /** @description issued before Établi, entered with the opening balances */
            opening: boolean;
            /** Format: uuid */
            orderId: string | null;
            orderNumber: string | null;
            /**
             * Format: date
             * @description issued as already paid on that day
             */
            paidOn: string | null;
            /** @description gross less deposits taken off */
            payableCents: number;
            payments: components["schemas"]["InvoicePaymentView"][];
            /** @description of a deposit or situation, basis points of the order */
            percentBp: number | null;
            /** @description deposits taken off */
            prepaidCents: number;
            quoteNumber: string | null;
            serviceCode: string | null;
            /** @description by money and credit notes; of a credit note, what is used or paid back */
            settledCents: number;
            situationRank: number | null;
            state: components["schemas"]["InvoiceState"];
            /**
             * Format: date
             * @description null for a deposit
             */
            suppliedOn: string | null;
            title: string;
            totals: components["schemas"]["TotalsView"];
        };
        IssueInvoiceRequest: {
            /**
             * Format: date
             * @description today when left out; never before the last invoice of the series
             */
            issuedOn?: string | null;
            /** @description issued as already paid, with its payment */
            paid?: components["schemas"]["PaidRequest"] | null;
        };
        IssuePaperRequest: {
            /**
             * Format: date
             * @description of an attestation of presence
             */
            from?: string | null;
            kind: components["schemas"]["StudentPaperKind"];
            /**
             * Format: date
             * @description of an attestation of presence
             */
            to?: string | null;
        };
        ItemDetailView: {
            active: boolean;
            /**
             * @description on hand and not reserved
             * @example 12.5
             */
            available: string;
            /**
             * @description euros a unit; null: none on hand
             * @example 12.5
             */
            averageCost: string | null;
            code: string;
            dimension: string | null;
            family: string;
            /** Format: uuid */
            id: string;
            /**
             * @description euros a unit, of the last receipt
             * @example 12.5
             */
            lastUnitCost: string | null;
            levels: components["schemas"]["LevelView"][];
            /** @description less is available than the minimum */
            low: boolean;
            /** @example 12.5 */
            minimumStock: string;
            name: string;
            /** @example 12.5 */
            onHand: string;
            /**
             * @description for open orders
             * @example 12.5
             */
            reserved: string;
            supplier: string | null;
            unit: components["schemas"]["MaterialUnit"];
            /** @description what is on hand, at the average cost */
            valueCents: number;
        };
        /** @enum {string} */
        ItemFilter: "kept" | "low" | "all";
        /** @enum {string} */
        ItemSort: "name" | "code";
        ItemsView: {
            items: components["schemas"]["ItemView"][];
            nextCursor: string | null;
        };
        ItemView: {
            active: boolean;
            /**
             * @description on hand and not reserved
             * @example 12.5
             */
            available: string;
            code: string;
            dimension: string | null;
            family: string;
            /** Format: uuid */
            id: string;
            /**
             * @description euros a unit, of the last receipt
             * @example 12.5
             */
            lastUnitCost: string | null;
            /** @description less is available than the minimum */
            low: boolean;
            /** @example 12.5 */
            minimumStock: string;
            name: string;
            /** @example 12.5 */
            onHand: string;
            /**
             * @description for open orders
             * @example 12.5
             */
            reserved: string;
            supplier: string | null;
            unit: components["schemas"]["MaterialUnit"];
            /** @description what is on hand, at the average cost */
            valueCents: number;
        };
        /** @enum {string} */
        JobSort: "requestedAt";
        /** @enum {string} */
        JobState: "queued" | "running" | "done" | "failed" | "cancelled";
        JobsView: {
            items: components["schemas"]["JobView"][];
            nextCursor: string | null;
        };
        JobView: {
            failure: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            progress: number;
            /** Format: date-time */
            requestedAt: string;
            state: components["schemas"]["JobState"];
            step: string | null;
            title: string;
        };
        /** @enum {string} */
        Journal: "VE" | "BQ" | "OD" | "AN";
        JournalCodesField: {
            AN?: string | null;
            BQ?: string | null;
            OD?: string | null;
            VE?: string | null;
        };
        JournalEntryView: {
            /** @description name of the export that holds it */
            batchName: string | null;
            /** Format: date */
            entryDate: string;
            entryNumber: number;
            /** Format: uuid */
            id: string;
            journal: components["schemas"]["Journal"];
            label: string;
            lines: components["schemas"]["JournalLineView"][];
            pieceRef: string;
            /** Format: uuid */
            sourceId: string;
            sourceKind: components["schemas"]["EntrySource"];
        };
        JournalLineView: {
            account: string;
            accountLabel: string;
            aux: string | null;
            auxLabel: string | null;
            /** @description cents */
            creditCents: number;
            /** @description cents */
            debitCents: number;
            /** @description lines that cancel each other bear one letter */
            letter: string | null;
        };
        /** @enum {string} */
        JournalSort: "entryDate";
        JournalTotalView: {
            /** @description cents */
            creditCents: number;
            /** @description cents */
            debitCents: number;
            entryCount: number;
            journal: components["schemas"]["Journal"];
        };
        JournalView: {
            items: components["schemas"]["JournalEntryView"][];
            nextCursor: string | null;
            /** @description of the whole month */
            totals: components["schemas"]["JournalTotalView"][];
        };
        LastClassView: {
            lastClass: string;
            youths: number;
        };
        LastWorkerView: {
            groupName: string;
            minutes: number;
            /** @description null: a youth of a group that the reader does not see */
            name: string | null;
            operationTitle: string;
        };
        LastWorkView: {
            /** Format: date */
            day: string;
            halfDay: components["schemas"]["HalfDay"];
            workers: components["schemas"]["LastWorkerView"][];
        };
        LateInvoiceView: {
            daysLate: number;
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            id: string;
            /** @description in the letter that can go now */
            inLetter: boolean;
            /** @description null: a rate is missing */
            interestCents: number | null;
            /** @description level of the last letter about it, 0: none */
            lastRank: number;
            number: string;
            /** @description cents */
            openCents: number;
        };
        /** @enum {string} */
        LearningLevel: "discovering" | "progressing" | "autonomous";
        LeaveRequest: {
            /**
             * Format: date
             * @description last day at the school
             */
            on: string;
            outcome: components["schemas"]["Outcome"];
            reason?: string | null;
            /** @description of a training broken off */
            reasonCode?: components["schemas"]["BreakReason"] | null;
        };
        LeaverSurveyView: {
            answered: boolean | null;
            months: number;
            offers: number | null;
            situation: components["schemas"]["Situation"] | null;
        };
        LeaverView: {
            /** Format: date */
            leftOn: string;
            name: string;
            /** Format: uuid */
            studentId: string;
            surveys: components["schemas"]["LeaverSurveyView"][];
        };
        LedgerAccountsView: {
            items: components["schemas"]["LedgerAccountView"][];
        };
        LedgerAccountView: {
            account: string;
            /** Format: uuid */
            id: string;
            label: string;
            role: components["schemas"]["AccountRole"];
            sector: components["schemas"]["VatSector"] | null;
            /** @description what is booked there, in French */
            use: string;
            /** Format: date */
            validFrom: string;
            vatRateBp: number | null;
        };
        LevelCoefficientView: {
            /** @description what a firm would charge, of what is finished */
            allottedMinutes: number;
            basis: components["schemas"]["CoefficientBasis"];
            level: components["schemas"]["LearningLevel"];
            /** @description finished operations the ratio stands on */
            observations: number;
            /** @description spent over allotted, basis points: 15000 is one and a half times */
            ratioBp: number;
            /** @description what youths took */
            spentMinutes: number;
        };
        LevelStepView: {
            colour: string;
            label: string;
            value: number;
        };
        LevelView: {
            /** Format: uuid */
            locationId: string;
            locationName: string;
            /** @example 12.5 */
            quantity: string;
        };
        LiftHoldRequest: {
            reason: string;
        };
        /** @enum {string} */
        LineNature: "goods" | "service";
        LineNetView: {
            /** @description cents */
            netCents: number;
        };
        LinkedInvoiceView: {
            /** @description cents */
            grossCents: number;
            /** Format: uuid */
            id: string;
            /** Format: date */
            issuedOn: string | null;
            kind: components["schemas"]["InvoiceKind"];
            /** @description null: a draft */
            number: string | null;
        };
        LinkGuardianRequest: {
            emergency?: boolean | null;
            /**
             * Format: date
             * @description first day; today when missing
             */
            fromOn?: string | null;
            /**
             * Format: uuid
             * @description somebody known already; else `person`
             */
            guardianId?: string | null;
            livesWith?: boolean | null;
            /** @description while the youth is a minor */
            mayBeTold?: boolean | null;
            mayPickUp?: boolean | null;
            /** @description a court forbids contact */
            noContact?: boolean | null;
            parentalAuthority?: boolean | null;
            pays?: boolean | null;
            person?: components["schemas"]["NewGuardianRequest"] | null;
            relation: components["schemas"]["GuardianRelation"];
            /** @description the youth, of age, agreed */
            toldAsAdult?: boolean | null;
        };
        /** @enum {string} */
        LinkState: "live" | "expired" | "revoked";
        LoadView: {
            attendance: components["schemas"]["AttendanceRateView"][];
            closures: components["schemas"]["PlanningClosureView"][];
            crew: number;
            marginDays: number;
            resources: components["schemas"]["ResourceLoadView"][];
            /** Format: date */
            today: string;
        };
        /** @enum {string} */
        LoanKind: "annuity" | "capital";
        LoanRequest: {
            /** @description cents */
            amountCents: number;
            /**
             * Format: uuid
             * @description the lender
             */
            customerId: string;
            /** Format: date */
            firstDueOn: string;
            /** @description of these, that pay interest alone */
            graceCount: number;
            kind: components["schemas"]["LoanKind"];
            label: string;
            /** @description months between two payments: 1, 3, 6 or 12 */
            periodMonths: number;
            rateBasis?: string | null;
            /** @description basis points a year */
            rateBp: number;
            /** @description payments in all */
            termCount: number;
        };
        LoanRow: {
            /** @description cents */
            amountCents: number;
            /** Format: uuid */
            customerId: string;
            /** Format: date */
            firstDueOn: string;
            graceCount: number;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["LoanKind"];
            label: string;
            lenderLabel: string;
            /** Format: date */
            nextDueOn: string | null;
            periodMonths: number;
            rateBasis: string | null;
            rateBp: number;
            /** @description capital that payments due by today have not paid back */
            remainingCents: number;
            termCount: number;
        };
        LoansView: {
            items: components["schemas"]["LoanRow"][];
        };
        LoanTermView: {
            /** @description cents */
            capitalCents: number;
            /** @description cents */
            closingCents: number;
            /** Format: date */
            dueOn: string;
            /** @description cents */
            interestCents: number;
            /** @description cents */
            openingCents: number;
            /** @description cents */
            paymentCents: number;
            rank: number;
        };
        LoanView: {
            /** @description cents */
            amountCents: number;
            /** Format: uuid */
            customerId: string;
            /** Format: date */
            firstDueOn: string;
            graceCount: number;
            /** Format: uuid */
            id: string;
            /** @description cents */
            interestCents: number;
            kind: components["schemas"]["LoanKind"];
            label: string;
            lenderLabel: string;
            /** Format: date */
            nextDueOn: string | null;
            periodMonths: number;
            rateBasis: string | null;
            rateBp: number;
            /** @description capital that payments due by today have not paid back */
            remainingCents: number;
            schedule: components["schemas"]["LoanTermView"][];
            termCount: number;
        };
        LocationRequest: {
            name: string;
        };
        LocationsView: {
            items: components["schemas"]["LocationView"][];
        };
        LocationView: {
            active: boolean;
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @enum {string} */
        LockedMonthSort: "month";
        LockedMonthsView: {
            items: components["schemas"]["LockedMonthView"][];
            nextCursor: string | null;
        };
        LockedMonthView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lockedAt: string;
            lockedByName: string | null;
            /** @example 2026-11 */
            month: string;
            scope: components["schemas"]["MonthScope"];
        };
        LockMonthRequest: {
            /** @example 2026-11 */
            month: string;
            scope: components["schemas"]["MonthScope"];
        };
        LogbookRowView: {
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            minutes: number;
            operationTitle: string;
            orderNumber: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: uuid */
            studentId: string;
            studentName: string;
            /** @description who supervised */
            supervisorName: string | null;
        };
        /** @enum {string} */
        LogbookSort: "startsAt";
        LogbookView: {
            items: components["schemas"]["LogbookRowView"][];
            nextCursor: string | null;
        };
        LoggedStretchView: {
            /** Format: uuid */
            entryId: string;
            /** @example 08:00 */
            from: string;
            minutes: number;
            /** Format: uuid */
            operationId: string;
            /** @example 08:00 */
            to: string;
        };
        LoggedView: {
            /**
             * Format: uuid
             * @description of the batch
             */
            id: string;
            /** @description with keepAccepted: who was left out */
            refused: components["schemas"]["RefusedFaceView"][];
        };
        LogHoursRequest: {
            /** @description codes of the warnings passed over */
            confirm?: string[] | null;
            /** Format: date */
            day: string;
            /** @description the tablet; only the same one may undo at once */
            device?: string | null;
            /** Format: uuid */
            groupId: string;
            halfDay: components["schemas"]["HalfDay"];
            /** @description whoever is refused is left out and answered in refused, the others are written */
            keepAccepted?: boolean | null;
            moves: components["schemas"]["MoveInput"][];
            /** @description why they are passed over */
            overrideReason?: string | null;
            /**
             * Format: date-time
             * @description when the tablet took them down without network, by its own clock; the time of the server counts
             */
            recordedOfflineAt?: string | null;
        };
        LoginRequest: {
            /** Format: email */
            email: string;
            password: string;
        };
        /** @enum {string} */
        MachineCheckState: "done" | "soon" | "overdue";
        MachineChecksView: {
            items: components["schemas"]["MachineCheckView"][];
        };
        MachineCheckView: {
            /** Format: date */
            dueOn: string;
            /** @description asked no more */
            ended: boolean;
            /** Format: uuid */
            id: string;
            kind: string;
            legalBasis: string | null;
            periodMonths: number;
            results: components["schemas"]["CheckResultView"][];
            state: components["schemas"]["MachineCheckState"];
        };
        MachineCoefficientView: {
            /** @description what a firm would charge, of what is finished */
            allottedMinutes: number;
            level: components["schemas"]["LearningLevel"];
            /** Format: uuid */
            machineId: string;
            machineName: string;
            /** @description finished operations the ratio stands on */
            observations: number;
            /** @description spent over allotted, basis points: 15000 is one and a half times */
            ratioBp: number;
            /** @description what youths took */
            spentMinutes: number;
        };
        MachineCostRequest: {
            /** @description cents */
            centsPerHour: number;
            /** Format: date */
            fromOn: string;
        };
        MachineCostsView: {
            items: components["schemas"]["MachineCostView"][];
        };
        MachineCostView: {
            byName: string | null;
            /** @description cents */
            centsPerHour: number;
            /** Format: date */
            fromOn: string;
            /** Format: uuid */
            id: string;
        };
        MachineDetailView: {
            /** Format: date */
            boughtOn: string | null;
            builtYear: number | null;
            /** @description cents an hour today */
            centsPerHour: number | null;
            /**
             * Format: date
             * @description until when the periodic checks are done
             */
            checkDueOn: string | null;
            code: string;
            family: string;
            /** Format: uuid */
            id: string;
            location: string | null;
            name: string;
            serialNumber: string | null;
            state: components["schemas"]["MachineState"];
            stopReason: string | null;
            supplier: string | null;
        };
        MachineFamiliesView: {
            items: components["schemas"]["MachineFamilyView"][];
        };
        MachineFamilyView: {
            active: boolean;
            hazardCodes: string[];
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @enum {string} */
        MachineFilter: "in_use" | "stopped" | "maintenance" | "unavailable";
        MachineMonthsView: {
            items: components["schemas"]["MachineMonthView"][];
        };
        MachineMonthView: {
            /** @description worked on it */
            minutes: number;
            /** @example 2026-11 */
            month: string;
        };
        MachineQueueView: {
            /**
             * Format: uuid
             * @description null: operations on no machine
             */
            machineId: string | null;
            machineName: string | null;
            /** @description in the order in which they come */
            operations: components["schemas"]["QueuedOperationView"][];
            stopped: boolean;
            stopReason: string | null;
            waitingMinutes: number;
        };
        MachineSafetyView: {
            /** Format: date */
            checkDueOn: string | null;
            /** Format: uuid */
            familyId: string;
            hazardCodes: string[];
            /** Format: uuid */
            machineId: string;
            site: string | null;
        };
        /** @enum {string} */
        MachineSort: "name" | "code";
        MachinesSafetyView: {
            items: components["schemas"]["MachineSafetyView"][];
        };
        /** @enum {string} */
        MachineState: "in_use" | "stopped" | "maintenance";
        MachineStatesView: {
            items: components["schemas"]["MachineStateView"][];
        };
        MachineStateView: {
            byName: string | null;
            /** Format: uuid */
            id: string;
            reason: string;
            /** Format: date-time */
            since: string;
            state: components["schemas"]["MachineState"];
        };
        MachinesView: {
            items: components["schemas"]["MachineView"][];
            nextCursor: string | null;
        };
        MachineUpkeepsView: {
            items: components["schemas"]["MachineUpkeepView"][];
        };
        MachineUpkeepView: {
            done: components["schemas"]["UpkeepDoneView"][];
            /** Format: date */
            dueOn: string;
            /** @description planned no more */
            ended: boolean;
            /** Format: uuid */
            id: string;
            intervalDays: number;
            overdue: boolean;
            tasks: string;
            title: string;
        };
        MachineView: {
            /**
             * Format: date
             * @description until when the periodic checks are done
             */
            checkDueOn: string | null;
            code: string;
            family: string;
            /** Format: uuid */
            id: string;
            location: string | null;
            name: string;
            state: components["schemas"]["MachineState"];
            stopReason: string | null;
        };
        MailLogRow: {
            /** @description why it failed */
            failure: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            queuedAt: string;
            /** Format: date-time */
            sentAt: string | null;
            state: components["schemas"]["MailState"];
            subject: string;
            to: string;
        };
        MailProposalView: {
            /** @description {lien} in the text becomes a link of the client */
            link: boolean;
            subject: string;
            text: string;
            /** Format: email */
            to: string | null;
        };
        /** @enum {string} */
        MailState: "queued" | "sent" | "failed";
        MailsView: {
            /** @description the newest first */
            items: components["schemas"]["MailLogRow"][];
            /** @description null for a draft */
            proposal: components["schemas"]["MailProposalView"] | null;
        };
        MakeSlipRequest: {
            /**
             * Format: date
             * @description the day the cheques go to the bank
             */
            depositedOn: string;
            /** @description recorded cheques */
            paymentIds: string[];
        };
        MarketRateRequest: {
            /** @description cents before tax for an hour */
            centsPerHour: number;
            /** Format: date */
            fromOn: string;
            /**
             * Format: uuid
             * @description with neither: any work
             */
            machineFamilyId?: string | null;
            /** Format: uuid */
            machineId?: string | null;
        };
        MarketRatesView: {
            items: components["schemas"]["MarketRateView"][];
        };
        MarketRateView: {
            /** @description cents */
            centsPerHour: number;
            /** Format: date */
            fromOn: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            machineFamilyId: string | null;
            machineFamilyName: string | null;
            /** Format: uuid */
            machineId: string | null;
            machineName: string | null;
        };
        MarkFields: {
            /** @description needed when late */
            lateMinutes?: number | null;
            /**
             * @description late: the slot, by its start; left out: the first
             * @example 08:00
             */
            lateSlot?: string | null;
            /** @description slots missed, by their start */
            missed?: string[] | null;
            status: components["schemas"]["MarkStatus"];
            /** Format: uuid */
            studentId: string;
        };
        /** @enum {string} */
        MarkStatus: "present" | "absent" | "late";
        MatchLineRequest: {
            /** @description the invoices it settles; the rest stays with the customer */
            allocations: components["schemas"]["AllocationRequest"][];
            /** Format: uuid */
            customerId: string;
            /** @description as the line reads when left out */
            method?: components["schemas"]["PaymentMethod"] | null;
        };
        MatchPartView: {
            /** @description cents */
            amountCents: number;
            /** Format: uuid */
            invoiceId: string;
            number: string;
        };
        /**
         * @description record: a payment is recorded; tie: one recorded before is tied; slip: a slip of cheques is credited
         * @enum {string}
         */
        MatchProposalKind: "record" | "tie" | "slip";
        /** @enum {string} */
        MatchProposalTrust: "sure" | "possible";
        MatchProposalView: {
            /**
             * Format: uuid
             * @description null: cheques of several customers
             */
            customerId: string | null;
            customerLabel: string;
            /** @description record: a payment is recorded; tie: one recorded before is tied; slip: a slip of cheques is credited */
            kind: components["schemas"]["MatchProposalKind"];
            parts: components["schemas"]["MatchPartView"][];
            /** Format: uuid */
            paymentId: string | null;
            /** @description why, in words */
            reasons: string[];
            /** @description what stays with the customer */
            restCents: number;
            score: number;
            /** Format: uuid */
            slipId: string | null;
            trust: components["schemas"]["MatchProposalTrust"];
        };
        MatchReceiptRequest: {
            /** Format: uuid */
            customerId: string;
        };
        MatchSlipRequest: {
            /** Format: uuid */
            slipId: string;
        };
        /** @enum {string} */
        MaterialUnit: "piece" | "metre" | "square_metre" | "kilogram" | "litre" | "box";
        MatrixCellView: {
            /** @description in every half-day asked */
            allowed: boolean;
            /** Format: uuid */
            machineId: string;
            /** @description refused, but allowed in this half-day, when somebody else supervises */
            onlyIn: components["schemas"]["HalfDay"] | null;
            /** @description warn: allowed, with something to look after */
            outcome: components["schemas"]["PermitOutcome"];
            /** @description the first block, else the first warning, and what would lift it */
            reason: components["schemas"]["FindingView"] | null;
            /**
             * Format: date
             * @description allowed: the last day with these papers; null: no end in sight
             */
            validUntil: string | null;
        };
        MatrixMachineView: {
            code: string;
            /** Format: uuid */
            id: string;
            name: string;
        };
        MatrixSupervisorView: {
            halfDay: components["schemas"]["HalfDay"];
            name: string | null;
            /** @description whom he stands in for */
            replacing: string | null;
            /**
             * Format: uuid
             * @description null: nobody
             */
            staffId: string | null;
            /** @description there for all workshop slots of the half-day */
            wholeSlot: boolean;
        };
        MatrixView: {
            /** Format: date */
            day: string;
            machines: components["schemas"]["MatrixMachineView"][];
            supervisors: components["schemas"]["MatrixSupervisorView"][];
            youths: components["schemas"]["MatrixYouthView"][];
        };
        MatrixYouthView: {
            /** @description in the order of the machines */
            cells: components["schemas"]["MatrixCellView"][];
            firstName: string;
            lastName: string;
            /** @description under eighteen on that day */
            minor: boolean;
            /** Format: uuid */
            studentId: string;
        };
        MeasurementView: {
            conform: boolean;
            /** @description another row takes its place */
            corrected: boolean;
            /** Format: uuid */
            correctsId: string | null;
            /** Format: uuid */
            id: string;
            instrument: string | null;
            /** Format: date-time */
            measuredAt: string;
            /**
             * Format: uuid
             * @description of the piece, not withdrawn
             */
            nonconformityId: string | null;
            piece: number;
            /** @description why it corrects another one */
            reason: string | null;
            /** @description null: the trainer himself, or a youth of another group */
            studentName: string | null;
            trainerName: string | null;
            /** @example 12.5 */
            value: string;
        };
        MeasureRequest: {
            instrument?: string | null;
            piece: number;
            /**
             * Format: uuid
             * @description who measured; left out: the trainer himself
             */
            studentId?: string | null;
            /** @example 12.5 */
            value: string;
        };
        MembershipView: {
            /** Format: date */
            fromOn: string;
            /** Format: uuid */
            groupId: string;
            groupName: string;
            /** Format: date */
            toOn: string | null;
            trial: boolean;
        };
        MentionView: {
            code: string;
            text: string;
        };
        /** @enum {string} */
        MessageChannel: "mail" | "sms";
        MeView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description on a shared tablet, by PIN */
            onTablet: boolean;
            /** @description the acts one may do */
            permissions: string[];
            roles: components["schemas"]["Role"][];
        };
        MissingCheckView: {
            code: string;
            detail: string;
        };
        MoneyDueView: {
            /** @description cents; of the unpaid ones, contested by the customer */
            disputedCents: number;
            disputedCount: number;
            /** @description the latest first, ten at most, the disputed ones too */
            overdue: components["schemas"]["OverdueInvoiceView"][];
            /** @description cents; of these, past their due day and not disputed */
            overdueCents: number;
            overdueCount: number;
            /** @description cents; issued, not yet paid, tax included */
            unpaidCents: number;
            unpaidCount: number;
        };
        MoneyShareView: {
            /** @description of the year before */
            beforeCents: number;
            /** @description cents */
            cents: number;
            definition: string;
            /** @description basis points of all resources */
            shareBp: number | null;
            source: components["schemas"]["MoneySource"];
        };
        /** @enum {string} */
        MoneySource: "sales" | "public" | "tax" | "sponsor";
        MoneyView: {
            /** @description cents */
            beforeCents: number;
            shares: components["schemas"]["MoneyShareView"][];
            /** @description cents */
            totalCents: number;
            year: number;
        };
        MonthEndView: {
            checks: components["schemas"]["CheckView"][];
            /** @example 2026-11 */
            month: string;
            /** @description the month is over */
            over: boolean;
            state: components["schemas"]["MonthState"];
            /** @description soft closings and reopenings, the latest first */
            steps: components["schemas"]["MonthStepView"][];
            /** @description as a closing would keep them */
            sums: components["schemas"]["PeriodSumsView"];
        };
        /** @enum {string} */
        MonthScope: "hours" | "sales";
        /** @enum {string} */
        MonthState: "open" | "soft_closed" | "closed";
        /** @enum {string} */
        MonthStep: "soft_close" | "reopen";
        MonthStepView: {
            /** Format: date-time */
            at: string;
            byName: string | null;
            reason: string | null;
            step: components["schemas"]["MonthStep"];
        };
        MoveInput: {
            stretches: components["schemas"]["StretchInput"][];
            /** Format: uuid */
            studentId: string;
        };
        /** @enum {string} */
        MovementKind: "receipt" | "consumption" | "return" | "scrap" | "count";
        /** @enum {string} */
        MovementSort: "recordedAt";
        MovementsView: {
            items: components["schemas"]["MovementView"][];
            nextCursor: string | null;
        };
        MovementView: {
            byName: string | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["MovementKind"];
            locationName: string;
            note: string | null;
            operationTitle: string | null;
            /** Format: uuid */
            orderId: string | null;
            orderNumber: string | null;
            /**
             * @description positive: came in
             * @example 12.5
             */
            quantity: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description cents */
            valueCents: number;
        };
        MoveSlotRequest: {
            /** Format: date */
            day: string;
            /** Format: uuid */
            groupId: string;
            reason: string;
            /**
             * @description the start of the slot on that day
             * @example 08:00
             */
            startsAt: string;
            /** Format: date */
            toDay: string;
            /** @example 08:00 */
            toEndsAt: string;
            toHalfDay: components["schemas"]["HalfDay"];
            /** @example 08:00 */
            toStartsAt: string;
        };
        MoveStudentRequest: {
            /** @description codes of warnings that are accepted */
            confirm?: string[] | null;
            /** Format: uuid */
            groupId: string;
            /**
             * Format: date
             * @description first day in the new group
             */
            on: string;
        };
        NamedInvoiceView: {
            /** Format: uuid */
            id: string;
            number: string;
        };
        /** @enum {string} */
        Nature: "goods" | "service";
        NewAccountRequest: {
            /** Format: email */
            email: string;
            /** @description at least ten characters */
            password: string;
            roles?: components["schemas"]["Role"][] | null;
        };
        NewCheckRequest: {
            /**
             * Format: date
             * @description the last day of the running one
             */
            firstDueOn: string;
            kind: string;
            /** @description as the school types it */
            legalBasis?: string | null;
            periodMonths: number;
        };
        NewDocumentKindRequest: {
            /** @description begins the names of its files; missing: made from the label */
            code?: string | null;
            /** @description printed with the enrolment pack, to come back signed */
            inPack: boolean;
            label: string;
            monthsValid?: number | null;
            /** @description before the end; missing: 60 */
            remindDays?: number | null;
            required: boolean;
        };
        NewFunderReportRequest: {
            /** Format: date */
            dueOn: string;
            label: string;
        };
        NewGuardianRequest: {
            /** @description as on an envelope, lines apart */
            address?: string | null;
            channel?: components["schemas"]["GuardianChannel"] | null;
            /** Format: email */
            email?: string | null;
            firstName: string;
            lastName: string;
            otherPhone?: string | null;
            phone?: string | null;
        };
        NewInstalmentRequest: {
            /** @description cents */
            amountCents: number;
            /**
             * Format: date
             * @description when it may be asked for
             */
            dueOn: string;
            kind: components["schemas"]["InstalmentKind"];
            label: string;
        };
        NewPlacementRequest: {
            /**
             * Format: date
             * @description agreement signed by all
             */
            agreementOn?: string | null;
            /** Format: date */
            fromOn: string;
            /**
             * Format: uuid
             * @description an organisation
             */
            hostId: string;
            /**
             * Format: date
             * @description last day
             */
            toOn: string;
            /** Format: email */
            tutorEmail?: string | null;
            tutorName: string;
            tutorPhone?: string | null;
        };
        NewReasonRequest: {
            code: string;
            label: string;
            /** @description does not count as unjustified */
            legitimate: boolean;
        };
        NewUpkeepRequest: {
            /**
             * Format: date
             * @description left out: an interval from today
             */
            firstDueOn?: string | null;
            intervalDays: number;
            /** @description what is to do, a line each */
            tasks: string;
            title: string;
        };
        NextGestureRequest: {
            /** @description one line; empty takes it away */
            text: string;
        };
        NextGestureView: {
            /** Format: date-time */
            at: string;
            byName: string | null;
            text: string;
        };
        NonconformitiesView: {
            items: components["schemas"]["NonconformityRowView"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        NonconformityAct: "edit" | "decide" | "settle" | "withdraw";
        NonconformityActionView: {
            act: components["schemas"]["NonconformityAct"];
            /** @description empty: it may be done now */
            refusals: components["schemas"]["NonconformityRefusalView"][];
        };
        /** @enum {string} */
        NonconformityCause: "plan_misread" | "setting" | "tool" | "material" | "handling" | "other";
        /** @enum {string} */
        NonconformityDecision: "rework" | "scrap" | "accepted";
        NonconformityFiguresView: {
            count: number;
            pending: number;
            /** @description machine time of the rework; null for who reads no cost */
            reworkCents: number | null;
            reworkMinutes: number;
        };
        /** @enum {string} */
        NonconformityFilter: "open" | "in_rework" | "settled" | "withdrawn" | "pending";
        NonconformityRefusalView: {
            code: string;
            detail: string;
        };
        NonconformityRowView: {
            cause: components["schemas"]["NonconformityCause"];
            causeWords: string | null;
            decision: components["schemas"]["NonconformityDecision"] | null;
            foundByName: string | null;
            /** Format: date */
            foundOn: string;
            hasPhoto: boolean;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            operationId: string | null;
            operationTitle: string | null;
            /** Format: uuid */
            orderId: string;
            orderNumber: string;
            orderTitle: string;
            /** @description of its rework: not billed, still learning */
            reworkMinutes: number;
            /** @example 12.5 */
            scrapped: string;
            state: components["schemas"]["NonconformityState"];
            /** @example 12.5 */
            toRework: string;
            what: string;
        };
        /** @enum {string} */
        NonconformitySort: "foundOn";
        /** @enum {string} */
        NonconformityState: "open" | "in_rework" | "settled" | "withdrawn";
        NonconformityView: {
            acceptedBy: string | null;
            actions: components["schemas"]["NonconformityActionView"][];
            cause: components["schemas"]["NonconformityCause"];
            causeWords: string | null;
            decidedByName: string | null;
            /** Format: date */
            decidedOn: string | null;
            decision: components["schemas"]["NonconformityDecision"] | null;
            /** Format: date */
            endedOn: string | null;
            foundByName: string | null;
            /** Format: date */
            foundOn: string;
            hasPhoto: boolean;
            /** Format: uuid */
            id: string;
            /** @description the value that showed it, in words */
            measured: string | null;
            /** Format: uuid */
            operationId: string | null;
            operationTitle: string | null;
            /** Format: uuid */
            orderId: string;
            orderNumber: string;
            orderTitle: string;
            /** @description of its rework: not billed, still learning */
            reworkMinutes: number;
            /** Format: uuid */
            reworkOperationId: string | null;
            reworkOperationTitle: string | null;
            /** @example 12.5 */
            scrapped: string;
            state: components["schemas"]["NonconformityState"];
            /** @example 12.5 */
            toRework: string;
            what: string;
            withdrawalReason: string | null;
        };
        NotCalledListView: {
            /** @description absent that day in all */
            absent: number;
            /** Format: date */
            day: string;
            /** @description absent without a good reason, and nobody spoken to */
            items: components["schemas"]["NotCalledView"][];
        };
        NotCalledView: {
            age: number;
            family: components["schemas"]["FamilyContactView"][];
            groupName: string;
            halfDays: components["schemas"]["AbsentHalfDayView"][];
            name: string;
            /** @description of age, and did not agree that the family is told */
            ofAge: boolean;
            /** Format: uuid */
            studentId: string;
            /** @description a message went to the family */
            told: boolean;
        };
        NoteRequest: {
            note: string;
        };
        /** @enum {string} */
        NoticeKind: "confirm" | "incident";
        NumberGapView: {
            count: number;
            first: string;
            /** @description the same as `first` when one number is missing */
            last: string;
        };
        OfferedLineView: {
            details: string | null;
            discountBp: number;
            label: string;
            /** @description cents */
            netCents: number;
            /** @example 12.5 */
            quantity: string;
            unit: string;
            /** @example 12.5 */
            unitPrice: string;
            vatRateBp: number;
            vatReason: components["schemas"]["VatReason"] | null;
        };
        OfferedQuoteView: {
            /** @description it may be answered now */
            answerable: boolean;
            answeredBy: string | null;
            /** Format: date */
            answeredOn: string | null;
            customerReference: string | null;
            /** @description of the total with tax */
            depositBp: number;
            /** @description cents */
            depositCents: number;
            lines: components["schemas"]["OfferedLineView"][];
            number: string;
            /** Format: date */
            sentOn: string;
            state: components["schemas"]["QuoteState"];
            title: string;
            totals: components["schemas"]["TotalsView"];
            /** Format: date */
            validUntil: string;
        };
        OfferedSchoolView: {
            email: string | null;
            name: string;
            phone: string | null;
        };
        OpenCountRequest: {
            /** Format: uuid */
            locationId: string;
        };
        OpenExerciseRequest: {
            allottedMinutes: number;
            /** Format: date */
            dueOn?: string | null;
            title: string;
        };
        OpeningDocumentRequest: {
            customerCode: string;
            /** Format: date */
            dueOn: string;
            groups: components["schemas"]["OpeningGroupRequest"][];
            /** Format: date */
            issuedOn: string;
            kind: components["schemas"]["OpeningKind"];
            /** @description as on the document */
            number: string;
            /** @description of a deposit or a situation: its order in Établi */
            orderNumber?: string | null;
            /** @description cents; paid so far */
            paidCents: number;
            /** @description of a situation: all done so far */
            percentBp?: number | null;
        };
        OpeningDoneView: {
            documentCount: number;
            /** @description cents */
            grossCents: number;
            /** @description cents */
            restCents: number;
            /** Format: date */
            takenOn: string;
            /** Format: date-time */
            writtenAt: string;
            writtenByName: string;
        };
        OpeningFileView: {
            documents: components["schemas"]["OpeningDocumentRequest"][];
        };
        OpeningGroupRequest: {
            nature: components["schemas"]["Nature"];
            /** @description cents */
            netCents: number;
            /** @description cents */
            vatCents: number;
            vatRateBp: number;
            /** @description of a zero rate */
            vatReason?: components["schemas"]["VatReason"] | null;
        };
        /** @enum {string} */
        OpeningKind: "invoice" | "deposit" | "situation";
        OpeningLineRequest: {
            allottedMinutes: number;
            /**
             * @description invoiced in the program before
             * @example 12.5
             */
            billedQuantity: string;
            /** @example 12.5 */
            deliveredQuantity: string;
            label: string;
            nature: components["schemas"]["LineNature"];
            /** @example 12.5 */
            quantity: string;
            unit: string;
            /**
             * @description euros before tax
             * @example 12.5
             */
            unitPrice: string;
            vatRateBp: number;
            /** @description of a zero rate */
            vatReason?: components["schemas"]["VatReason"] | null;
        };
        OpeningOperationRequest: {
            allottedMinutes: number;
            /** Format: uuid */
            catalogueOperationId?: string | null;
            done?: boolean | null;
            /** @description place of its line */
            lineIndex?: number | null;
            /** Format: uuid */
            machineId?: string | null;
            /** @description spent so far */
            minutesToDate: number;
            /** @description left out: the title in the catalogue */
            title?: string | null;
        };
        OpeningRequest: {
            documents: components["schemas"]["OpeningDocumentRequest"][];
            /** @description true: nothing is written */
            dryRun: boolean;
            /** @description documents on the accountant’s list */
            expectedCount: number;
            /** @description cents; what is to be paid on the accountant’s list */
            expectedRestCents: number;
            series: components["schemas"]["OpeningSeriesRequest"][];
            /**
             * Format: date
             * @description the day on which Établi takes over
             */
            takenOn: string;
        };
        OpeningResultView: {
            /** @description what speaks against it, in sentences; empty: it may be written */
            problems: string[];
            totals: components["schemas"]["OpeningTotalsView"];
            written: boolean;
        };
        OpeningSeriesRequest: {
            kind: components["schemas"]["SeriesKind"];
            nextNumber: number;
            prefix?: string | null;
        };
        OpeningStateView: {
            /** @description null: nothing was taken over yet */
            done: components["schemas"]["OpeningDoneView"] | null;
        };
        OpeningTotalsView: {
            documentCount: number;
            /** @description cents */
            grossCents: number;
            /** @description cents */
            netCents: number;
            /** @description cents */
            paidCents: number;
            /** @description cents */
            restCents: number;
            /** @description cents */
            vatCents: number;
        };
        OpenNonconformityRequest: {
            cause: components["schemas"]["NonconformityCause"];
            /** @description of the cause « other » */
            causeWords?: string | null;
            /**
             * Format: date
             * @description today when left out
             */
            foundOn?: string | null;
            /**
             * Format: uuid
             * @description the value out of tolerance
             */
            measurementId?: string | null;
            /**
             * Format: uuid
             * @description left out: of the whole order
             */
            operationId?: string | null;
            /** Format: uuid */
            orderId: string;
            /** @example 12.5 */
            scrapped?: string | null;
            /** @example 12.5 */
            toRework?: string | null;
            what: string;
        };
        /** @enum {string} */
        OpenOrderState: "planned" | "released" | "in_work" | "checked";
        OpenOrderView: {
            allottedMinutes: number;
            /** @description null: work for the school itself */
            customerName: string | null;
            /** @description 0: not late */
            daysLate: number;
            /** Format: date */
            dueOn: string | null;
            /** Format: uuid */
            id: string;
            number: string;
            spentMinutes: number;
            state: components["schemas"]["OpenOrderState"];
            title: string;
        };
        OperationCompetenceView: {
            code: string;
            /** Format: uuid */
            frameworkId: string;
            /** Format: uuid */
            id: string;
            title: string;
            weight: number;
        };
        OperationHazardsRequest: {
            hazardCodes: string[];
        };
        OperationHazardsView: {
            hazardCodes: string[];
        };
        OperationInput: {
            allottedMinutes: number;
            /**
             * Format: uuid
             * @description left out: as it was; null: by hand
             */
            catalogueOperationId?: string | null;
            competenceIds: string[];
            /**
             * Format: date
             * @description left out: due with the order; never after it
             */
            dueOn?: string | null;
            /**
             * Format: uuid
             * @description of an operation that stays; left out for a new one
             */
            id?: string | null;
            kind?: components["schemas"]["OperationKind"] | null;
            /** Format: uuid */
            lineId?: string | null;
            /** Format: uuid */
            machineId?: string | null;
            /**
             * Format: uuid
             * @description of a rework
             */
            reworkOfId?: string | null;
            /** @description of a rework */
            reworkReason?: string | null;
            title: string;
        };
        OperationInspectionView: {
            characteristics: components["schemas"]["CharacteristicView"][];
            /** Format: uuid */
            operationId: string;
            operationTitle: string;
        };
        OperationInstructionsView: {
            /** @description null: not from the catalogue */
            instructions: components["schemas"]["InstructionsView"] | null;
        };
        /** @enum {string} */
        OperationKind: "work" | "rework" | "training";
        OperationPhotosView: {
            items: components["schemas"]["OperationPhotoView"][];
        };
        OperationPhotoView: {
            caption: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            operationId: string;
            /** Format: date-time */
            takenAt: string;
            takenByName: string | null;
        };
        /** @enum {string} */
        OperationState: "open" | "done";
        OperationView: {
            allottedMinutes: number;
            catalogueCode: string | null;
            /** Format: uuid */
            catalogueOperationId: string | null;
            competences: components["schemas"]["OperationCompetenceView"][];
            /**
             * Format: date
             * @description null: due with the order
             */
            dueOn: string | null;
            /** @description carries hours, so it cannot be removed */
            hasHours: boolean;
            /** @description the catalogue says how it is done */
            hasInstructions: boolean;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["OperationKind"];
            /** Format: uuid */
            lineId: string | null;
            /** Format: uuid */
            machineId: string | null;
            machineName: string | null;
            /** @description of them, spent before the school began with Établi */
            openingMinutes: number;
            photos: number;
            /** Format: uuid */
            reworkOfId: string | null;
            reworkReason: string | null;
            spentMinutes: number;
            state: components["schemas"]["OperationState"];
            title: string;
        };
        OpinionRequestView: {
            /** Format: date */
            answeredOn: string | null;
            /** Format: date */
            chasedOn: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            requestedOn: string;
        };
        OpinionView: {
            doctor: string;
            /** Format: date */
            givenOn: string;
            /** Format: uuid */
            id: string;
            /** @description works that it shuts, never why */
            restrictedCodes: string[];
            result: components["schemas"]["FitnessResult"];
            /** Format: date */
            validUntil: string;
            /** @description voided: counts no more */
            voidReason: string | null;
        };
        /** @enum {string} */
        OrderAct: "edit" | "split" | "release" | "check" | "checkPart" | "deliver" | "close" | "reopen" | "cancel";
        OrderActionView: {
            act: components["schemas"]["OrderAct"];
            /** @description empty: it may be done now */
            refusals: components["schemas"]["OrderRefusalView"][];
        };
        OrderConfirmationsView: {
            /** @description the newest first */
            items: components["schemas"]["OrderConfirmationView"][];
        };
        OrderConfirmationView: {
            /** Format: date */
            confirmedOn: string;
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: date */
            promisedFor: string | null;
            remark: string | null;
        };
        /** @enum {string} */
        OrderFilter: "planned" | "released" | "in_work" | "checked" | "delivered" | "closed" | "cancelled" | "open" | "unfinished" | "late";
        OrderInspectionsView: {
            /** @description what keeps the order from being checked */
            missing: components["schemas"]["MissingCheckView"][];
            operations: components["schemas"]["OperationInspectionView"][];
        };
        OrderLineView: {
            allottedMinutes: number;
            /** @example 12.5 */
            billedQuantity: string;
            /**
             * @description passed the check; all of it once the order is checked
             * @example 12.5
             */
            checkedQuantity: string;
            /**
             * @description checked and not delivered yet
             * @example 12.5
             */
            deliverableQuantity: string;
            /** @example 12.5 */
            deliveredQuantity: string;
            /** Format: uuid */
            id: string;
            label: string;
            nature: components["schemas"]["LineNature"];
            /** @example 12.5 */
            quantity: string;
            /** @example 12.5 */
            remainingQuantity: string;
            /** @description cents before tax, for those who may read quotes */
            soldCents: number | null;
            unit: string;
        };
        OrderMarginView: {
            /** @description at the hours allotted, costs as estimated */
            allotted: components["schemas"]["CompanyMarginView"];
            /** @description before tax */
            soldCents: number;
            /** @description at the hours spent, costs as paid */
            spent: components["schemas"]["CompanyMarginView"];
            training: components["schemas"]["TrainingCostView"];
        };
        OrderMaterialsView: {
            /** @description cents */
            boughtCents: number;
            /** @description cents */
            consumedCents: number;
            items: components["schemas"]["OrderMaterialView"][];
        };
        OrderMaterialView: {
            /**
             * @description what this order may take; null: bought for it
             * @example 12.5
             */
            available: string | null;
            /** @example 12.5 */
            consumed: string;
            /** @description cents */
            costCents: number;
            dimension: string | null;
            /** Format: uuid */
            id: string;
            itemCode: string | null;
            /** Format: uuid */
            itemId: string | null;
            label: string;
            /**
             * @description on purchase lists and not received
             * @example 12.5
             */
            onOrder: string;
            /** @example 12.5 */
            reserved: string;
            unit: components["schemas"]["MaterialUnit"];
            /** @example 12.5 */
            wanted: string;
        };
        OrderMovedView: {
            reopen: string[] | null;
            to: components["schemas"]["BoardState"];
        };
        OrderMoveRequest: {
            /** Format: uuid */
            orderId: string;
            /** @description to undo a check: the operations that it closed */
            reopen?: string[] | null;
            to: components["schemas"]["BoardState"];
        };
        OrderOpeningRequest: {
            /**
             * Format: uuid
             * @description left out: an exercise of the school
             */
            customerId?: string | null;
            customerReference?: string | null;
            /** Format: date */
            dueOn?: string | null;
            lines: components["schemas"]["OpeningLineRequest"][];
            /** Format: date */
            openedOn: string;
            /** @description none: one a line */
            operations: components["schemas"]["OpeningOperationRequest"][];
            /** @description its number in the program before */
            previousNumber?: string | null;
            title: string;
        };
        /** @enum {string} */
        OrderOpeningSort: "takenOn";
        OrderOpeningsView: {
            items: components["schemas"]["OrderOpeningView"][];
            nextCursor: string | null;
        };
        OrderOpeningView: {
            /** @description lines with something delivered and not invoiced */
            billableLines: number;
            customerName: string | null;
            /** Format: date-time */
            enteredAt: string;
            enteredByName: string | null;
            /**
             * Format: uuid
             * @description of the order
             */
            id: string;
            /** @description spent before */
            minutes: number;
            number: string;
            previousNumber: string | null;
            state: components["schemas"]["OrderState"];
            /** Format: date */
            takenOn: string;
            title: string;
        };
        OrderRefusalView: {
            code: string;
            detail: string;
        };
        /** @enum {string} */
        OrderRisk: "none" | "at_risk" | "late";
        OrderRowView: {
            allottedMinutes: number;
            /** Format: uuid */
            customerId: string | null;
            customerName: string | null;
            /** Format: date */
            dueOn: string | null;
            /** Format: uuid */
            id: string;
            late: boolean;
            number: string;
            /** Format: date */
            openedOn: string;
            operations: number;
            operationsDone: number;
            /** @description some pieces are delivered, not all */
            partlyDelivered: boolean;
            spentMinutes: number;
            state: components["schemas"]["OrderState"];
            /**
             * Format: date
             * @description it was under way when the school began with Établi
             */
            takenOverOn: string | null;
            title: string;
        };
        /** @enum {string} */
        OrderSort: "dueOn" | "number" | "openedOn" | "title";
        /** @enum {string} */
        OrderState: "planned" | "released" | "in_work" | "checked" | "delivered" | "closed" | "cancelled";
        OrdersView: {
            items: components["schemas"]["OrderRowView"][];
            nextCursor: string | null;
        };
        OrderView: {
            actions: components["schemas"]["OrderActionView"][];
            allottedMinutes: number;
            checkedByName: string | null;
            /** Format: date */
            checkedOn: string | null;
            closedByName: string | null;
            /** Format: date */
            closedOn: string | null;
            /** Format: uuid */
            customerId: string | null;
            customerName: string | null;
            customerReference: string | null;
            /** Format: date */
            deliveredOn: string | null;
            deliveries: components["schemas"]["DeliveryView"][];
            /** Format: date */
            dueOn: string | null;
            /**
             * Format: uuid
             * @description the estimate it was sold by
             */
            estimateId: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            inquiryId: string | null;
            late: boolean;
            lines: components["schemas"]["OrderLineView"][];
            number: string;
            /** Format: date */
            openedOn: string;
            openNonconformities: number;
            operationList: components["schemas"]["OperationView"][];
            operations: number;
            operationsDone: number;
            /** @description some pieces are delivered, not all */
            partlyDelivered: boolean;
            /** Format: uuid */
            quoteId: string | null;
            /** @description why it was last reopened */
            reopenReason: string | null;
            /** @description goods that came back */
            returns: components["schemas"]["ReturnView"][];
            spentMinutes: number;
            state: components["schemas"]["OrderState"];
            /**
             * Format: date
             * @description it was under way when the school began with Établi
             */
            takenOverOn: string | null;
            title: string;
        };
        OriginErasureView: {
            /** Format: date-time */
            erasedAt: string;
            erasedByName: string;
            reason: string;
        };
        OriginIndicatorsView: {
            /** @description enrolled in the period */
            entries: number;
            /** @description of them with anything noted */
            known: number;
            /** @description most frequent first */
            lastClasses: components["schemas"]["LastClassView"][];
            /** @description six months out of school and more */
            outOfSchoolSixMonths: number;
            qpv: number;
            /** @description social situation noted as asked by an agreement, and true */
            socialSituation: number;
            zrr: number;
        };
        OriginRequest: {
            /** @description the agreement that asks for the social situation */
            convention?: string | null;
            lastClass?: string | null;
            /** @description before entry */
            monthsOutOfSchool?: number | null;
            qpv?: boolean | null;
            /** @description only where an agreement asks for it */
            socialSituation?: boolean | null;
            zrr?: boolean | null;
        };
        OriginView: {
            convention: string | null;
            erasures: components["schemas"]["OriginErasureView"][];
            /** @description false: nothing was noted, or it is erased */
            known: boolean;
            lastClass: string | null;
            monthsOutOfSchool: number | null;
            qpv: boolean | null;
            socialSituation: boolean | null;
            zrr: boolean | null;
        };
        /** @enum {string} */
        Outcome: "completed" | "onward_study" | "job" | "broken_off";
        OverdueInvoiceView: {
            customerName: string;
            daysLate: number;
            disputed: boolean;
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            id: string;
            number: string;
            /** @description cents */
            remainingCents: number;
        };
        PaidRequest: {
            method: components["schemas"]["PaymentMethod"];
            /**
             * Format: date
             * @description not after the issue
             */
            receivedOn: string;
            /** @description number of the cheque, reference of the transfer */
            reference?: string | null;
        };
        PairRequest: {
            code: string;
        };
        PaperTrainingRequest: {
            /** Format: uuid */
            familyId: string;
            studentIds: string[];
            /** Format: date */
            trainedOn: string;
            /**
             * Format: uuid
             * @description of the staff; left out: who records it
             */
            trainerId?: string | null;
            /**
             * Format: date
             * @description left out: as long as the youth is there
             */
            validUntil?: string | null;
        };
        PasteRequest: {
            /** @description cells copied from a sheet, or a CSV */
            text: string;
        };
        PastEstimatesView: {
            items: components["schemas"]["PastEstimateView"][];
            nextCursor: string | null;
        };
        PastEstimateView: {
            /** @description the client, or who asked */
            clientName: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            inquiryId: string;
            /** @description cents */
            netCents: number;
            /** Format: date */
            pricedOn: string;
            /**
             * Format: date
             * @description a quote was made of it that day
             */
            quotedOn: string | null;
            title: string;
            /** Format: date-time */
            writtenAt: string;
            writtenByName: string | null;
        };
        /** @enum {string} */
        PaymentKind: "receipt" | "refund" | "reversal";
        /** @enum {string} */
        PaymentMethod: "transfer" | "cheque" | "card" | "cash" | "direct_debit";
        PaymentRow: {
            /** @description cents; negative: money given back, or another payment undone */
            amountCents: number;
            /** Format: uuid */
            customerId: string;
            customerLabel: string;
            /** Format: uuid */
            id: string;
            /** @description numbers of the invoices */
            invoiceNumbers: string;
            kind: components["schemas"]["PaymentKind"];
            method: components["schemas"]["PaymentMethod"];
            reason: string | null;
            /** Format: date */
            receivedOn: string;
            reference: string | null;
            /** @description neither settled nor paid back */
            restCents: number;
            /** Format: uuid */
            reversedById: string | null;
            /** Format: uuid */
            reversesId: string | null;
        };
        /** @enum {string} */
        PaymentSort: "receivedOn";
        /** @enum {string} */
        PaymentsShown: "all" | "with_rest" | "to_deposit";
        PaymentsView: {
            items: components["schemas"]["PaymentRow"][];
            nextCursor: string | null;
        };
        PaySupplierInvoiceRequest: {
            method: components["schemas"]["SupplierPaymentMethod"];
            /** Format: date */
            paidOn: string;
            reference?: string | null;
        };
        /**
         * @description refinancing: points over the refinancing rate
         * @enum {string}
         */
        PenaltyBasis: "refinancing" | "annual";
        PenaltyRateRequest: {
            /** @description refinancing: points over the refinancing rate */
            basis: components["schemas"]["PenaltyBasis"];
            kind: components["schemas"]["CustomerKind"];
            /** @description where it comes from, as printed */
            law: string;
            /** @description basis points */
            rateBp: number;
            /** Format: date */
            validFrom: string;
        };
        PenaltyRateView: {
            /** @description refinancing: points over the refinancing rate */
            basis: components["schemas"]["PenaltyBasis"];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CustomerKind"];
            /** @description where it comes from, as printed */
            law: string;
            /** @description basis points */
            rateBp: number;
            /** Format: date */
            validFrom: string;
        };
        /** @enum {string} */
        Period: "day" | "month" | "year";
        PeriodFields: {
            /** Format: date */
            fromOn: string;
            /**
             * Format: uuid
             * @description missing: the whole school
             */
            groupId?: string | null;
            kind: components["schemas"]["PeriodKind"];
            label: string;
            /**
             * Format: date
             * @description last day
             */
            toOn: string;
        };
        /** @enum {string} */
        PeriodKind: "term" | "closure" | "placement" | "exam" | "extra_day";
        PeriodSumsView: {
            /** @description cents */
            debitCents: number;
            documentCount: number;
            entryCount: number;
            /** @description cents */
            grossCents: number;
            /** @description cents */
            netCents: number;
            /** @description cents; gross of all documents issued since the beginning */
            perpetualCents: number;
            perpetualCount: number;
            /** @description cents */
            receivedCents: number;
            totals: components["schemas"]["PeriodTotalsView"];
            /** @description cents */
            vatCents: number;
        };
        PeriodTotalsView: {
            documents: components["schemas"]["DocumentTotalView"][];
            receipts: components["schemas"]["ReceiptTotalView"][];
            /** @description first and last number of each series */
            series: components["schemas"]["SeriesTotalView"][];
            /** @description of a day: the last link of the chain that it counts */
            throughPosition?: number | null;
            vat: components["schemas"]["VatDueView"][];
        };
        PeriodView: {
            /** Format: date */
            fromOn: string;
            /** Format: uuid */
            groupId: string | null;
            groupName: string | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["PeriodKind"];
            label: string;
            /** Format: date */
            toOn: string;
        };
        /** @enum {string} */
        PermitEffect: "granted" | "refused" | "incident";
        /** @enum {string} */
        PermitOutcome: "allow" | "warn" | "block";
        /** @enum {string} */
        PermitPurpose: "assignment" | "hours";
        PinView: {
            set: boolean;
            /** Format: date-time */
            setAt: string | null;
        };
        PlaceholderView: {
            meaning: string;
            word: string;
        };
        PlacementAbsenceRequest: {
            /** Format: date */
            day: string;
            /** @description missing: the whole day */
            halfDay?: components["schemas"]["HalfDay"] | null;
            reason?: string | null;
        };
        PlacementAbsenceView: {
            /** Format: date */
            day: string;
            halfDay: components["schemas"]["HalfDay"];
            reason: string | null;
        };
        PlacementInput: {
            /** Format: uuid */
            operationId: string;
            /** Format: uuid */
            studentId: string;
        };
        /** @enum {string} */
        PlacementSort: "fromOn";
        PlacementsView: {
            items: components["schemas"]["PlacementView"][];
            nextCursor: string | null;
        };
        PlacementView: {
            absences: components["schemas"]["PlacementAbsenceView"][];
            /** Format: date */
            agreementOn: string | null;
            attestedDays: number | null;
            /** Format: date */
            attestedOn: string | null;
            /** Format: date */
            cancelledOn: string | null;
            cancelReason: string | null;
            /** Format: date */
            fromOn: string;
            /** @description its scan can be downloaded */
            hasAgreement: boolean;
            /** @description its scan can be downloaded */
            hasAttestation: boolean;
            /** Format: uuid */
            hostId: string;
            hostName: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            studentId: string;
            studentName: string;
            /** Format: date */
            toOn: string;
            /** Format: email */
            tutorEmail: string | null;
            tutorName: string;
            tutorPhone: string | null;
            visits: components["schemas"]["PlacementVisitView"][];
        };
        PlacementVisitView: {
            /** Format: uuid */
            id: string;
            note: string | null;
            /** Format: date */
            visitedOn: string;
            visitorName: string;
        };
        /** @enum {string} */
        PlanKind: "pdf" | "picture" | "dxf" | "step" | "dwg";
        PlannedSlotFields: {
            breaks: components["schemas"]["BreakFields"][];
            /** @example 08:00 */
            endsAt: string;
            halfDay: components["schemas"]["HalfDay"];
            kind: components["schemas"]["SlotKind"];
            label: string;
            room?: string | null;
            /** @example 08:00 */
            startsAt: string;
            /**
             * Format: uuid
             * @description a staff member
             */
            teacherId?: string | null;
        };
        PlanningBoardView: {
            columns: components["schemas"]["BoardColumnView"][];
            /** Format: date */
            today: string;
        };
        PlanningCardsView: {
            items: components["schemas"]["PlanningCardView"][];
            /** Format: date */
            today: string;
        };
        PlanningCardView: {
            allottedMinutes: number;
            customerName: string | null;
            /**
             * Format: date
             * @description the work is done then, as the load stands; null: not in forty weeks
             */
            doneOn: string | null;
            /** Format: date */
            dueOn: string | null;
            /** Format: uuid */
            id: string;
            number: string;
            /** @description why it is late or at risk */
            reasons: string[];
            /** @description of youths’ work still to come */
            remainingMinutes: number;
            risk: components["schemas"]["OrderRisk"];
            spentMinutes: number;
            state: components["schemas"]["OrderState"];
            title: string;
        };
        PlanningClosureView: {
            /** Format: date */
            fromOn: string;
            label: string;
            /** Format: date */
            toOn: string;
        };
        PlanningSettingRequest: {
            /** @description youths on one order at once */
            crew: number;
            /** Format: date */
            fromOn: string;
            /** @description days of workshop */
            marginDays: number;
        };
        PlanningSettingsView: {
            crew: number;
            marginDays: number;
            /** @description the latest first */
            rows: components["schemas"]["PlanningSettingRequest"][];
        };
        PlanRequest: {
            /** @description codes of the warnings passed over */
            confirm?: string[] | null;
            /** Format: date */
            day: string;
            /** Format: uuid */
            groupId: string;
            halfDay: components["schemas"]["HalfDay"];
            /** @description why they are passed over */
            overrideReason?: string | null;
            placements: components["schemas"]["PlacementInput"][];
        };
        PlanRevisionView: {
            /** Format: date-time */
            addedAt: string;
            addedByName: string | null;
            /** @description of the download */
            fileName: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["PlanKind"];
            revision: string;
            /** @description bytes */
            size: number;
        };
        PlansView: {
            items: components["schemas"]["PlanView"][];
        };
        PlanView: {
            /** Format: date-time */
            addedAt: string;
            addedByName: string | null;
            /** @description of the download */
            fileName: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["PlanKind"];
            name: string;
            /** @description the newest of them first */
            older: components["schemas"]["PlanRevisionView"][];
            revision: string;
            /** @description bytes */
            size: number;
        };
        /** @enum {string} */
        PlatformAdapter: "folder";
        PledgeRequest: {
            /** @description cents */
            amountCents: number;
            /** Format: uuid */
            customerId: string;
            note?: string | null;
            /** Format: date */
            pledgedOn: string;
        };
        /** @enum {string} */
        Presence: "present" | "absent" | "late" | "unknown";
        ProFormasView: {
            /** @description the newest first */
            items: components["schemas"]["ProFormaView"][];
        };
        ProFormaView: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: date */
            writtenOn: string;
        };
        ProgressRequest: {
            /**
             * Format: uuid
             * @description an order with a customer
             */
            orderId: string;
            /** @description deposit: part of the order; situation: all done so far. Basis points */
            percentBp: number;
        };
        PromiseRequest: {
            /** Format: uuid */
            estimateId?: string | null;
            /**
             * Format: uuid
             * @description the group that is to do it
             */
            groupId?: string | null;
            /** Format: uuid */
            orderId?: string | null;
            quantity?: number | null;
            work?: components["schemas"]["WantedWorkInput"][] | null;
        };
        PromiseView: {
            /**
             * Format: date
             * @description null: not in the weeks that are looked at
             */
            day: string | null;
            /**
             * Format: date
             * @description the work is done; the margin follows
             */
            doneOn: string | null;
            /**
             * Format: date
             * @description the last day that is looked at
             */
            horizon: string;
            /** @description what would make it earlier */
            lifts: string[];
            marginDays: number;
            /** @description of youths’ work */
            minutes: number;
            /** @description why not earlier */
            reasons: string[];
        };
        ProofRequest: {
            /** Format: uuid */
            competenceId: string;
            /** Format: uuid */
            operationId: string;
            /** Format: uuid */
            studentId: string;
        };
        ProofView: {
            /** @description pieces of sales entries that no issued invoice has */
            bookedAlone: string[];
            /** @description the first entry of each journal that is not what was booked */
            brokenLinks: components["schemas"]["BrokenLinkView"][];
            /** @description issued invoices without exactly one sales entry of their amount */
            notBooked: components["schemas"]["NamedInvoiceView"][];
            notBookedCount: number;
            /** @description newest year first */
            series: components["schemas"]["SeriesProofView"][];
            /** @description issued invoices whose number was never drawn from a series */
            strangers: components["schemas"]["NamedInvoiceView"][];
            /** @description deliveries with a quantity on no invoice and on no draft, the oldest first */
            unbilled: components["schemas"]["UnbilledDeliveryView"][];
            unbilledCount: number;
            /** @description months with entries in no batch yet */
            waiting: components["schemas"]["WaitingMonthView"][];
        };
        ProposalsView: {
            items: components["schemas"]["ProposalView"][];
            scales: components["schemas"]["ScaleView"][];
        };
        ProposalView: {
            competenceCode: string;
            /** Format: uuid */
            competenceId: string;
            competenceTitle: string;
            firstName: string;
            /** Format: uuid */
            frameworkId: string;
            lastName: string;
            /** Format: date */
            lastWorkedOn: string;
            /** @description worked on the operation */
            minutes: number;
            /** Format: uuid */
            operationId: string;
            operationTitle: string;
            orderNumber: string;
            orderTitle: string;
            /** @description the last level given; null: never assessed */
            presetLevel: number | null;
            /** Format: uuid */
            studentId: string;
        };
        /** @enum {string} */
        PublicRoute: "chorus_pro" | "platform";
        PurchaseLineInput: {
            /**
             * Format: uuid
             * @description into the stock
             */
            itemId?: string | null;
            /**
             * Format: uuid
             * @description bought for that line of an order
             */
            orderMaterialId?: string | null;
            /** @example 12.5 */
            quantity: string;
        };
        PurchaseLineView: {
            /** @description of what came */
            costCents: number;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            itemId: string | null;
            label: string;
            /** Format: uuid */
            orderMaterialId: string | null;
            orderNumber: string | null;
            /** @example 12.5 */
            quantity: string;
            /** @example 12.5 */
            received: string;
            /** @example 12.5 */
            remaining: string;
            unit: components["schemas"]["MaterialUnit"];
        };
        PurchaseNeedsView: {
            items: components["schemas"]["PurchaseNeedView"][];
        };
        PurchaseNeedView: {
            /**
             * Format: uuid
             * @description of the stock
             */
            itemId: string | null;
            label: string;
            /**
             * Format: uuid
             * @description bought for an order
             */
            orderMaterialId: string | null;
            orderNumber: string | null;
            /**
             * @description to buy
             * @example 12.5
             */
            quantity: string;
            supplier: string | null;
            unit: components["schemas"]["MaterialUnit"];
        };
        PurchaseRequest: {
            lines: components["schemas"]["PurchaseLineInput"][];
            supplier?: string | null;
            title: string;
        };
        PurchaseRowView: {
            /** Format: date-time */
            createdAt: string;
            createdByName: string | null;
            /** Format: uuid */
            id: string;
            lineCount: number;
            /** Format: date */
            orderedOn: string | null;
            /** @description lines that came whole */
            receivedCount: number;
            state: components["schemas"]["PurchaseState"];
            supplier: string | null;
            title: string;
        };
        /** @enum {string} */
        PurchaseSort: "createdAt";
        /** @enum {string} */
        PurchaseState: "draft" | "ordered" | "received" | "cancelled";
        PurchasesView: {
            items: components["schemas"]["PurchaseRowView"][];
            nextCursor: string | null;
        };
        PurchaseView: {
            /** Format: date-time */
            createdAt: string;
            createdByName: string | null;
            /** Format: uuid */
            id: string;
            lineCount: number;
            lines: components["schemas"]["PurchaseLineView"][];
            /** Format: date */
            orderedOn: string | null;
            /** @description lines that came whole */
            receivedCount: number;
            state: components["schemas"]["PurchaseState"];
            supplier: string | null;
            title: string;
        };
        QueuedOperationView: {
            allottedMinutes: number;
            customerName: string | null;
            /** Format: date */
            dueOn: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            orderId: string;
            orderNumber: string;
            orderTitle: string;
            remainingMinutes: number;
            risk: components["schemas"]["OrderRisk"];
            spentMinutes: number;
            title: string;
        };
        QueuesView: {
            items: components["schemas"]["MachineQueueView"][];
        };
        QuoteLineRequest: {
            /** @description minutes of work allotted to the whole line */
            allottedMinutes: number;
            details?: string | null;
            /** @description discount of the line, basis points */
            discountBp?: number | null;
            /**
             * Format: uuid
             * @description the part of the estimate that it sells, of a quote made of one
             */
            estimatePartId?: string | null;
            label: string;
            nature: components["schemas"]["LineNature"];
            /** @example 12.5 */
            quantity: string;
            /** @description pièce, heure, m², kg… */
            unit: string;
            /**
             * @description euros before tax
             * @example 12.5
             */
            unitPrice: string;
            /** @description basis points, 2000 = 20 %; must be in force today */
            vatRateBp: number;
            /** @description why there is no VAT; teaching when left out */
            vatReason?: components["schemas"]["VatReason"] | null;
        };
        QuoteLineView: {
            allottedMinutes: number;
            details: string | null;
            /** @description basis points */
            discountBp: number;
            /** Format: uuid */
            estimatePartId: string | null;
            /** Format: uuid */
            id: string;
            label: string;
            nature: components["schemas"]["LineNature"];
            /** @description cents */
            netCents: number;
            /** @example 12.5 */
            quantity: string;
            sector: components["schemas"]["VatSector"];
            unit: string;
            /** @example 12.5 */
            unitPrice: string;
            vatRateBp: number;
            vatReason: components["schemas"]["VatReason"] | null;
        };
        QuoteRow: {
            /** Format: date */
            createdOn: string;
            /** Format: uuid */
            customerId: string;
            customerLabel: string;
            /** @description cents */
            grossCents: number;
            /** Format: uuid */
            id: string;
            /** @description cents */
            netCents: number;
            /** @description null: a draft */
            number: string | null;
            /** Format: uuid */
            productionOrderId: string | null;
            /** Format: date */
            sentOn: string | null;
            state: components["schemas"]["QuoteState"];
            title: string;
            /** Format: date */
            validUntil: string;
            version: number;
        };
        /** @enum {string} */
        QuoteSort: "createdOn" | "number" | "validUntil" | "grossCents";
        /** @enum {string} */
        QuoteState: "draft" | "sent" | "accepted" | "refused" | "superseded" | "expired";
        QuotesView: {
            items: components["schemas"]["QuoteRow"][];
            nextCursor: string | null;
        };
        QuoteTotalsRequest: {
            /** @description deposit at the acceptance, of the total with tax */
            depositBp?: number | null;
            /** @description discount on the whole, basis points */
            discountBp?: number | null;
            /** @description discount on the whole, cents before tax, when there is no percentage */
            discountCents?: number | null;
            lines: components["schemas"]["QuoteLineRequest"][];
        };
        QuoteVersionView: {
            /** @description cents */
            grossCents: number;
            /** Format: uuid */
            id: string;
            number: string | null;
            /** Format: date */
            sentOn: string | null;
            state: components["schemas"]["QuoteState"];
            version: number;
        };
        QuoteView: {
            acceptedByName: string | null;
            /** Format: date */
            acceptedOn: string | null;
            /** @description edit, send, accept, refuse, revise */
            actions: components["schemas"]["ActionView"][];
            allottedMinutes: number;
            /**
             * Format: date-time
             * @description answered by the client’s own link
             */
            answeredAt: string | null;
            /** @description SHA-256 of the PDF he was shown */
            answeredSha256: string | null;
            /** Format: date */
            createdOn: string;
            /** Format: uuid */
            customerId: string;
            customerLabel: string;
            customerReference: string | null;
            /** @description of the total with tax */
            depositBp: number;
            /** @description cents */
            depositCents: number;
            discountBp: number;
            /** @description cents */
            discountCents: number;
            /**
             * Format: uuid
             * @description the estimate it was made of
             */
            estimateId: string | null;
            /** @description cents */
            grossCents: number;
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["QuoteLineView"][];
            /** @description cents */
            netCents: number;
            /** @description null: a draft */
            number: string | null;
            /** Format: uuid */
            productionOrderId: string | null;
            productionOrderNumber: string | null;
            refusalReason: string | null;
            refusedByName: string | null;
            /** Format: date */
            refusedOn: string | null;
            /** Format: date */
            sentOn: string | null;
            state: components["schemas"]["QuoteState"];
            title: string;
            totals: components["schemas"]["TotalsView"];
            /** Format: date */
            validUntil: string;
            version: number;
            /** @description of the same offer, the first one first */
            versions: components["schemas"]["QuoteVersionView"][];
        };
        ReadingsView: {
            items: components["schemas"]["ReadingView"][];
            nextCursor: string | null;
        };
        ReadingView: {
            /**
             * Format: date-time
             * @description begin of the hour
             */
            hour: string;
            /** Format: uuid */
            id: string;
            times: number;
            userName: string;
            /** @description the part of the file: a route without its values */
            what: string;
        };
        ReadLineView: {
            /** @description cents */
            amountCents: number;
            /** Format: date */
            bookedOn: string;
            counterparty: string | null;
            text: string;
        };
        ReasonView: {
            code: string;
            detail: string;
        };
        /** @enum {string} */
        ReceiptOutcome: "done" | "rejected";
        ReceiptTotalView: {
            /** @description cents */
            amountCents: number;
            count: number;
            method: components["schemas"]["PaymentMethod"];
        };
        ReceiveDocumentRequest: {
            /**
             * Format: date
             * @description as written on it; else counted from the kind
             */
            expiresOn?: string | null;
            /** Format: uuid */
            kindId: string;
            /** Format: date */
            receivedOn: string;
        };
        ReceiveForOrderRequest: {
            /** @description cents before tax, of the whole quantity */
            costCents: number;
            /** @description number of the supplier’s note */
            note?: string | null;
            /** @example 12.5 */
            quantity: string;
            /**
             * Format: date
             * @description today when left out
             */
            receivedOn?: string | null;
            supplier?: string | null;
        };
        ReceiveInstalmentRequest: {
            /** Format: date */
            receivedOn: string;
            /** @description what the bank wrote */
            reference?: string | null;
        };
        ReceiveRequest: {
            /** @description cents before tax, of the whole quantity */
            costCents: number;
            /**
             * Format: uuid
             * @description left out: the first one
             */
            locationId?: string | null;
            /** @description number of the supplier’s note */
            note?: string | null;
            /** @example 12.5 */
            quantity: string;
            /**
             * Format: date
             * @description today when left out
             */
            receivedOn?: string | null;
            supplier?: string | null;
        };
        ReconciliationView: {
            /** @description accounts of the bank in the ledger */
            accounts: string;
            /** @description as the statements say; null: none speaks of the month */
            bankCents: number | null;
            /** @description those that are not zero */
            differences: components["schemas"]["BankDifferenceView"][];
            /** @description balance of these accounts that day */
            ledgerCents: number;
            /** @description moved between two statements: one is missing */
            missingCents: number;
            /** @example 2026-11 */
            month: string;
            /**
             * Format: date
             * @description last day of the month
             */
            on: string;
            /** @description slips of cheques that the bank has not credited: not on its account yet */
            slips: components["schemas"]["CheckedItemView"][];
            /** @description on the account before the first statement */
            startCents: number | null;
            /**
             * Format: date
             * @description last day of the last statement
             */
            statementOn: string | null;
            /** @description of all differences, what is neither booked elsewhere nor of before */
            toExplainCents: number;
        };
        RecordAccidentRequest: {
            /** @description where the body was touched; no diagnosis */
            bodyPart: string;
            care: components["schemas"]["AccidentCare"];
            circumstances: string;
            /** Format: date */
            day: string;
            fatal?: boolean | null;
            place: string;
            /** Format: uuid */
            studentId: string;
            /** @example 08:00 */
            time: string;
            witnesses?: string | null;
        };
        RecordAssessmentRequest: {
            /** Format: date */
            doneOn: string;
            note?: string | null;
        };
        RecordClearanceRequest: {
            /** @description none: whatever the family */
            familyIds?: string[] | null;
            hazardCodes: string[];
            /** Format: date */
            issuedOn: string;
            kind: components["schemas"]["ClearanceKind"];
            /** @description as on the paper */
            label: string;
            /** Format: uuid */
            studentId: string;
            /** Format: date */
            validUntil?: string | null;
        };
        RecordOpinionRequest: {
            doctor: string;
            /** Format: date */
            givenOn: string;
            /** @description works that it shuts, never why */
            restrictedCodes?: string[] | null;
            result: components["schemas"]["FitnessResult"];
            /** Format: uuid */
            studentId: string;
            /**
             * Format: date
             * @description the last day; left out: one year
             */
            validUntil?: string | null;
        };
        RecordPaymentRequest: {
            /** @description the invoices it settles; the rest stays with the customer */
            allocations: components["schemas"]["AllocationRequest"][];
            /** @description cents */
            amountCents: number;
            /** Format: uuid */
            customerId: string;
            method: components["schemas"]["PaymentMethod"];
            /** Format: date */
            receivedOn: string;
            /** @description number of the cheque, reference of the transfer */
            reference?: string | null;
        };
        RecordRollCallRequest: {
            /** Format: date */
            day: string;
            /** Format: uuid */
            groupId: string;
            halfDay: components["schemas"]["HalfDay"];
            /** @description the exceptions; who is not named is present */
            marks: components["schemas"]["MarkFields"][];
            /** @description the sheet is read-only from now on */
            validate?: boolean | null;
        };
        RecoveryFeeView: {
            /** @description cents */
            amountCents: number;
            kind: components["schemas"]["CustomerKind"];
            law: string;
            /** Format: date */
            validFrom: string;
        };
        RefinancingRateRequest: {
            /** @description basis points */
            rateBp: number;
            /**
             * Format: date
             * @description counts from the 1 January or 1 July that follows, that day included
             */
            validFrom: string;
        };
        RefinancingRateView: {
            /** Format: uuid */
            id: string;
            /** @description basis points */
            rateBp: number;
            /**
             * Format: date
             * @description counts from the 1 January or 1 July that follows, that day included
             */
            validFrom: string;
        };
        RefundRequest: {
            /** @description cents */
            amountCents: number;
            method: components["schemas"]["PaymentMethod"];
            /** Format: date */
            paidOn: string;
            reason?: string | null;
            reference?: string | null;
        };
        /** @enum {string} */
        RefusalReason: "TX_TVA_ERR" | "MONTANTTOTAL_ERR" | "CALCUL_ERR" | "NON_CONFORME" | "DEST_ERR" | "TRANSAC_INC" | "EMMET_INC" | "CONTRAT_TERM" | "QTE_ERR" | "PU_ERR" | "QUALITE_ERR" | "LIVR_INCOMP" | "REM_ERR" | "ART_ERR" | "CMD_ERR" | "ADR_ERR" | "REF_CT_ABSENT" | "DOUBLON" | "AUTRE";
        RefusalsView: {
            items: components["schemas"]["DecisionView"][];
            nextCursor: string | null;
        };
        RefusedFaceView: {
            /** @description nothing but warnings: sent again with their codes confirmed, the hours are written */
            confirmable: boolean;
            /** @description null: not of the group */
            name: string | null;
            reasons: components["schemas"]["HoursRefusalView"][];
            /** Format: uuid */
            studentId: string;
        };
        RefuseQuoteRequest: {
            reason?: string | null;
            /** @description who said no */
            refusedBy?: string | null;
        };
        RefuseSupplierInvoiceRequest: {
            /** @description sent to the supplier */
            note: string;
            reasonCode: components["schemas"]["RefusalReason"];
        };
        RegisterDeviceRequest: {
            /** @description untouched for so many minutes, the tablet asks for the PIN */
            idleMinutes?: number | null;
            name: string;
            /** @description where it lies */
            place: string;
        };
        ReleaseView: {
            /** @description cents */
            cents: number;
            /** Format: date */
            endsOn: string;
            /** Format: date */
            startsOn: string;
        };
        /** @enum {string} */
        ReminderChannel: "mail" | "paper";
        ReminderRow: {
            channel: components["schemas"]["ReminderChannel"];
            /** Format: uuid */
            customerId: string;
            customerLabel: string;
            /** Format: uuid */
            id: string;
            /** @description cents */
            interestCents: number | null;
            invoiceNumbers: string;
            /**
             * Format: date-time
             * @description when the e-mail left; null: it waits, or it is a letter
             */
            mailedAt: string | null;
            /** @description cents */
            openCents: number;
            rank: number;
            recipient: string | null;
            /** @description cents */
            recoveryCents: number;
            sentByName: string;
            /** Format: date */
            sentOn: string;
            title: string;
        };
        /** @enum {string} */
        ReminderSort: "sentOn";
        RemindersView: {
            items: components["schemas"]["ReminderRow"][];
            nextCursor: string | null;
        };
        ReopenMonthRequest: {
            reason: string;
        };
        ReopenOrderRequest: {
            reason: string;
        };
        ReorderOperationsRequest: {
            ids: string[];
        };
        ReplaceOperationsRequest: {
            operations: components["schemas"]["OperationInput"][];
        };
        ReportedFigureView: {
            /** @description cents; net of the sales, or amount received */
            amountCents: number;
            /** @description null: money received */
            category: components["schemas"]["SaleCategory"] | null;
            /** Format: date */
            day: string;
            /** @description what the figure is made of */
            documents: components["schemas"]["FigureDocumentView"][];
            scope: components["schemas"]["ReportScope"];
            /** @description cents */
            vatCents: number;
            vatRateBp: number;
        };
        /** @enum {string} */
        ReportingPeriod: "ten_days" | "month";
        /** @enum {string} */
        ReportKind: "workshop-hours" | "attendance-register";
        /** @enum {string} */
        ReportScope: "B2C" | "INT";
        /** @enum {string} */
        ReportSort: "requestedAt";
        ReportsView: {
            items: components["schemas"]["ReportView"][];
            nextCursor: string | null;
        };
        ReportView: {
            failure: string | null;
            /**
             * Format: date
             * @description the files were removed when their term was over
             */
            filesForgottenOn: string | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ReportKind"];
            /** @example 2026-11 */
            month: string;
            progress: number;
            /** @description both files can be downloaded */
            ready: boolean;
            /** Format: date-time */
            requestedAt: string;
            requestedByName: string;
            /**
             * Format: uuid
             * @description to follow, cancel or retry under /jobs
             */
            runId: string;
            /**
             * Format: date-time
             * @description when the figures were read
             */
            snapshotAt: string | null;
            state: components["schemas"]["JobState"];
            step: string | null;
            title: string;
        };
        RequestOpinionRequest: {
            /** Format: date */
            requestedOn: string;
            /** Format: uuid */
            studentId: string;
        };
        RequestReportRequest: {
            kind: components["schemas"]["ReportKind"];
            /** @example 2026-11 */
            month: string;
        };
        /** @enum {string} */
        ResourceKind: "workshop" | "group" | "machine" | "family";
        ResourceLoadView: {
            /** Format: uuid */
            id: string | null;
            kind: components["schemas"]["ResourceKind"];
            label: string;
            /** @description why it gives nothing */
            stopped: string | null;
            weeks: components["schemas"]["WeekLoadView"][];
        };
        ResumeRequest: {
            /** @description codes of warnings that are accepted */
            confirm?: string[] | null;
            /**
             * Format: date
             * @description first day back
             */
            on: string;
        };
        RetentionKindView: {
            basis: string | null;
            /** @description what happens in the end */
            end: string;
            /** @description the oldest hundred */
            expired: components["schemas"]["ExpiredView"][];
            /** @description what would be forgotten today */
            expiredCount: number;
            /** @description over, but kept by a legal hold */
            held: components["schemas"]["ExpiredView"][];
            kind: string;
            /** @description null: no term, kept for ever */
            months: number | null;
            title: string;
            verified: boolean;
        };
        RetentionRunsView: {
            /** @description the last fifty */
            items: components["schemas"]["RetentionRunView"][];
        };
        RetentionRunView: {
            /** @description rows forgotten by kind; null while it runs */
            forgotten: {
                [key: string]: number;
            } | null;
            /** Format: uuid */
            id: string;
            kinds: string[];
            /** Format: date-time */
            requestedAt: string;
            requestedByName: string;
            /** Format: uuid */
            runId: string;
        };
        RetentionView: {
            kinds: components["schemas"]["RetentionKindView"][];
        };
        ReturnLineView: {
            /** @description cents */
            baseCents: number;
            code: components["schemas"]["VatReturnCode"];
            label: string;
            /** @description cents */
            vatCents: number | null;
        };
        ReturnRequest: {
            lines: components["schemas"]["DeliverLineInput"][];
            /** @description why the goods come back */
            reason: string;
            /**
             * Format: date
             * @description today when left out
             */
            returnedOn?: string | null;
        };
        ReturnView: {
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["DeliveryLineView"][];
            number: string;
            reason: string;
            /** Format: date */
            returnedOn: string;
        };
        ReversePaymentRequest: {
            reason: string;
        };
        ReviewView: {
            /** @description youths without refusal */
            accepted: number;
            faces: components["schemas"]["FaceReviewView"][];
            /** @description against the half-day as a whole */
            refusals: components["schemas"]["HoursRefusalView"][];
            /** @description minutes of the youths without refusal */
            totalMinutes: number;
        };
        RevokeConsentRequest: {
            /**
             * Format: date
             * @description from this day on
             */
            on: string;
        };
        RewriteInvoiceRequest: {
            /** @description basis points */
            discountBp?: number | null;
            /** @description cents before tax; counts when there is no percentage */
            discountCents?: number | null;
            lines: components["schemas"]["FreeLineRequest"][];
            /** Format: date */
            suppliedOn?: string | null;
        };
        /** @enum {string} */
        Role: "director" | "master_trainer" | "accountant" | "teacher" | "administrator";
        RollCallFaceView: {
            age: number;
            /** @description where, when not expected at school */
            elsewhere: string | null;
            firstName: string;
            lastInitial: string;
            lastName: string;
            lateMinutes: number;
            /**
             * @description late: the slot, by its start; null: the first
             * @example 08:00
             */
            lateSlot: string | null;
            /** @description the reason is taken for good */
            legitimate: boolean | null;
            /** @description slots missed, by their start */
            missed: string[];
            /** @description the reason of the absence */
            reason: string | null;
            /** @description signed this half-day */
            signed: boolean;
            status: components["schemas"]["Presence"];
            /** Format: uuid */
            studentId: string;
        };
        RollCallSlotView: {
            /** @example 08:00 */
            endsAt: string;
            kind: components["schemas"]["SlotKind"];
            label: string;
            /** @example 08:00 */
            startsAt: string;
        };
        RollCallView: {
            /** @description why the school is closed; null when it is open */
            closed: string | null;
            /** @description earliest first */
            corrections: components["schemas"]["CorrectionView"][];
            /** Format: date */
            day: string;
            faces: components["schemas"]["RollCallFaceView"][];
            /** Format: uuid */
            groupId: string;
            halfDay: components["schemas"]["HalfDay"];
            /**
             * Format: uuid
             * @description null: not taken yet
             */
            id: string | null;
            /** @description youths sign in this school */
            signatures: boolean;
            slots: components["schemas"]["RollCallSlotView"][];
            /** Format: date-time */
            takenAt: string | null;
            takenByName: string | null;
            /**
             * Format: date-time
             * @description null: still open
             */
            validatedAt: string | null;
            validatedByName: string | null;
        };
        /**
         * @description null: money received
         * @enum {string}
         */
        SaleCategory: "TLB1" | "TPS1" | "TNT1";
        ScaleView: {
            /** Format: uuid */
            frameworkId: string;
            levels: components["schemas"]["LevelStepView"][];
        };
        /** @enum {string} */
        ScannedKind: "operation" | "machine";
        ScannedView: {
            /**
             * Format: uuid
             * @description of the operation or of the machine
             */
            id: string;
            kind: components["schemas"]["ScannedKind"];
            /** @description an operation that takes hours now */
            open: boolean;
            /**
             * Format: uuid
             * @description of an operation
             */
            orderId: string | null;
            title: string;
        };
        SchedulesView: {
            items: components["schemas"]["ScheduleView"][];
        };
        ScheduleView: {
            /** @description HH:MM in Paris */
            at: string;
            every: components["schemas"]["Every"];
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastAt: string | null;
            /** Format: uuid */
            lastRunId: string | null;
            /**
             * Format: date-time
             * @description null: switched off
             */
            nextAt: string | null;
            /** @description of the week (Monday = 1) or of the month */
            onDay: number | null;
            title: string;
        };
        SchoolView: {
            addressLine1: string | null;
            addressLine2: string | null;
            bankName: string | null;
            bic: string | null;
            city: string | null;
            discountText: string | null;
            /** Format: email */
            email: string | null;
            /** @description the half-day it is now */
            halfDay: components["schemas"]["HalfDay"];
            iban: string | null;
            /** Format: uuid */
            id: string;
            isDemo: boolean;
            latePenaltyText: string | null;
            legalForm: string | null;
            /** @description what invoices still lack, in French words */
            missing: string[];
            name: string;
            paymentDays: number;
            phone: string | null;
            postalCode: string | null;
            recoveryText: string | null;
            rna: string | null;
            siren: string | null;
            siret: string | null;
            /**
             * Format: date
             * @description the day of the school’s clock
             */
            today: string;
            vatNumber: string | null;
            vatOption: components["schemas"]["VatOption"];
            website: string | null;
        };
        ScrapRequest: {
            /** Format: uuid */
            locationId?: string | null;
            /** @description why */
            note: string;
            /** @example 12.5 */
            quantity: string;
        };
        SearchHit: {
            detail: string | null;
            kind: string;
            /** @description address of the screen */
            path: string;
            title: string;
        };
        SearchView: {
            hits: components["schemas"]["SearchHit"][];
        };
        SendDeclarationRequest: {
            /** @description what gives the day certainty */
            proof: string;
            /** Format: date */
            sentOn: string;
        };
        SendFunderReportRequest: {
            /** Format: date */
            sentOn: string;
        };
        SendMailRequest: {
            subject?: string | null;
            /** @description {lien} stands for the client’s link */
            text?: string | null;
            /**
             * Format: email
             * @description the customer’s own address when left out
             */
            to?: string | null;
        };
        SendQuoteRequest: {
            /** @description also by e-mail, when the customer has an address; true when left out */
            byMail?: boolean | null;
        };
        SendReminderRequest: {
            channel: components["schemas"]["ReminderChannel"];
            /** @description the invoices as they were listed; what was paid since leaves the letter */
            invoiceIds: string[];
        };
        SendSubcontractRequest: {
            /**
             * Format: date
             * @description left out: after the days foreseen
             */
            expectedOn?: string | null;
            /**
             * Format: date
             * @description today when left out
             */
            sentOn?: string | null;
        };
        /** @enum {string} */
        SeriesKind: "quote" | "order_confirmation" | "pro_forma" | "deposit" | "invoice" | "credit_note";
        SeriesProofView: {
            /** @description documents dated before the one numbered just before them */
            backdated: string[];
            /** @description lowest number found; null: none issued */
            first: string | null;
            issued: number;
            kind: components["schemas"]["SeriesKind"];
            /** @description highest number found */
            last: string | null;
            /** @description drawn from the series and borne by no document */
            missing: components["schemas"]["NumberGapView"][];
            missingCount: number;
            year: number;
        };
        SeriesTotalView: {
            count: number;
            first: string;
            kind: string;
            last: string;
        };
        SeriesView: {
            kind: components["schemas"]["SeriesKind"];
            /**
             * Format: date
             * @description null: nothing was drawn, the next number may be chosen
             */
            lastIssuedOn: string | null;
            /** @description what the next document will bear */
            next: string;
            nextNumber: number;
            prefix: string;
            year: number;
        };
        SetHouseRuleRequest: {
            /** @description minutes; night: minute of the day; weekly rest: days */
            limit: number;
            limitUnder16?: number | null;
            reason: string;
            rule: components["schemas"]["HouseRuleId"];
            severity: components["schemas"]["HouseSeverity"];
            /** Format: date */
            validFrom: string;
        };
        SetLineAsideRequest: {
            /** @description left out: not booked, the note says where it is handled */
            account?: string | null;
            accountLabel?: string | null;
            asideAs: components["schemas"]["BankAsideAs"];
            note?: string | null;
        };
        SetPinRequest: {
            pin: string;
        };
        SetScheduleRequest: {
            /**
             * @description HH:MM in Paris
             * @example 08:00
             */
            at: string;
            enabled: boolean;
            every: components["schemas"]["Every"];
            onDay?: number | null;
        };
        SetSlotsRequest: {
            slots: components["schemas"]["SlotFields"][];
            /**
             * Format: date
             * @description first day of these hours
             */
            validFrom: string;
        };
        SetTermRequest: {
            /** @description the text or the decision it stands on */
            basis: string;
            kind: string;
            months: number;
            /** Format: date */
            validFrom: string;
        };
        SetWeekRequest: {
            /** Format: uuid */
            groupId: string;
            slots: components["schemas"]["WeeklySlotFields"][];
            /**
             * Format: date
             * @description first day of this week
             */
            validFrom: string;
        };
        ShareCostRequest: {
            /** Format: uuid */
            agreementId: string;
            /** @description basis points of the whole */
            shareBp: number;
        };
        SharedHoursView: {
            entries: number;
            minutes: number;
        };
        ShareHoursRequest: {
            /** Format: date */
            from: string;
            /** Format: uuid */
            orderId: string;
            /** @description basis points of the whole */
            shareBp: number;
            /** Format: date */
            to: string;
        };
        SheetsRequest: {
            /**
             * Format: date
             * @description today when left out
             */
            day?: string | null;
            /**
             * Format: uuid
             * @description left out: every youth of the school
             */
            groupId?: string | null;
        };
        /** @enum {string} */
        SignatureKind: "drawn" | "paper";
        SignedTrainingsView: {
            ids: string[];
        };
        /** @enum {string} */
        Situation: "employed" | "apprenticeship" | "study" | "civic_service" | "looking" | "other";
        SlipChequeView: {
            /** @description cents */
            amountCents: number;
            customerLabel: string;
            invoiceNumbers: string;
            /** Format: uuid */
            paymentId: string;
            /** Format: date */
            receivedOn: string;
            /** @description number of the cheque */
            reference: string | null;
        };
        SlipRow: {
            chequeCount: number;
            /**
             * Format: date
             * @description day of the bank
             */
            creditedOn: string | null;
            /** Format: date */
            depositedOn: string;
            iban: string;
            /** Format: uuid */
            id: string;
            madeByName: string;
            number: string;
            state: components["schemas"]["ChequeSlipState"];
            takenBackReason: string | null;
            /** @description cents */
            totalCents: number;
        };
        SlipsView: {
            items: components["schemas"]["SlipRow"][];
            nextCursor: string | null;
        };
        SlipView: {
            chequeCount: number;
            cheques: components["schemas"]["SlipChequeView"][];
            /**
             * Format: date
             * @description day of the bank
             */
            creditedOn: string | null;
            /** Format: date */
            depositedOn: string;
            iban: string;
            /** Format: uuid */
            id: string;
            madeByName: string;
            number: string;
            state: components["schemas"]["ChequeSlipState"];
            takenBackReason: string | null;
            /** @description cents */
            totalCents: number;
        };
        SlotFields: {
            breaks: components["schemas"]["BreakFields"][];
            /** @example 08:00 */
            endsAt: string;
            halfDay: components["schemas"]["HalfDay"];
            /** @example 08:00 */
            startsAt: string;
        };
        /** @enum {string} */
        SlotKind: "class" | "workshop";
        SlotsView: {
            items: components["schemas"]["SlotView"][];
        };
        SlotView: {
            breaks: components["schemas"]["BreakFields"][];
            /** @example 08:00 */
            endsAt: string;
            halfDay: components["schemas"]["HalfDay"];
            /** @example 08:00 */
            startsAt: string;
            /** Format: date */
            validFrom: string;
        };
        StaffAbsenceRequest: {
            fromHalfDay: components["schemas"]["HalfDay"];
            /** Format: date */
            fromOn: string;
            /**
             * Format: uuid
             * @description who takes over
             */
            replacementId?: string | null;
            /**
             * Format: uuid
             * @description a staff member
             */
            staffId: string;
            toHalfDay: components["schemas"]["HalfDay"];
            /**
             * Format: date
             * @description last day
             */
            toOn: string;
        };
        StaffAbsencesView: {
            items: components["schemas"]["StaffAbsenceView"][];
        };
        StaffAbsenceView: {
            fromHalfDay: components["schemas"]["HalfDay"];
            /** Format: date */
            fromOn: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description who takes over
             */
            replacementId?: string | null;
            replacementName: string | null;
            /**
             * Format: uuid
             * @description a staff member
             */
            staffId: string;
            staffName: string;
            toHalfDay: components["schemas"]["HalfDay"];
            /**
             * Format: date
             * @description last day
             */
            toOn: string;
        };
        StaffMembersView: {
            items: components["schemas"]["StaffMemberView"][];
            nextCursor: string | null;
        };
        StaffMemberView: {
            active: boolean;
            /** Format: date */
            agreementOn: string | null;
            agreementRef: string | null;
            firstName: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["Role"];
            lastName: string;
            /** Format: uuid */
            userId: string | null;
        };
        /** @enum {string} */
        StaffSort: "name";
        /** @enum {string} */
        StatementFormat: "camt" | "csv";
        StatementRow: {
            account: string | null;
            /** @description cents */
            closingCents: number | null;
            format: components["schemas"]["StatementFormat"];
            /** Format: date */
            fromDay: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            importedAt: string;
            importedByName: string;
            knownCount: number;
            name: string;
            newCount: number;
            /** @description cents */
            openingCents: number | null;
            /** Format: date */
            toDay: string;
        };
        /** @enum {string} */
        StatementSort: "importedAt";
        StatementsView: {
            items: components["schemas"]["StatementRow"][];
            nextCursor: string | null;
        };
        StatementView: {
            /** @description negative: in favour of the customer */
            closingCents: number;
            /** @description cents */
            creditCents: number;
            customerCode: string;
            /** Format: uuid */
            customerId: string;
            customerLabel: string;
            /** @description cents */
            debitCents: number;
            /** Format: date */
            from: string;
            movements: components["schemas"]["AccountMovementView"][];
            /** @description owed before `from` */
            openingCents: number;
            /** @description of invoices past their due day at `to` */
            overdueCents: number;
            /** Format: date */
            to: string;
        };
        StepOnRequest: {
            /** Format: date */
            on: string;
        };
        /** @enum {string} */
        StepReason: "reorientation" | "moved" | "attendance" | "no_longer_came" | "conduct" | "personal" | "other" | "withdrew" | "went_elsewhere" | "no_place" | "not_suited" | "no_answer";
        StepView: {
            from: components["schemas"]["StudentState"] | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            on: string;
            outcome: components["schemas"]["Outcome"] | null;
            /** @description null: none, or not for this reader */
            reason: string | null;
            reasonCode: components["schemas"]["StepReason"] | null;
            to: components["schemas"]["StudentState"];
            /** Format: date */
            until: string | null;
            /** Format: date-time */
            writtenAt: string;
            writtenByName: string;
        };
        StockCountsView: {
            items: components["schemas"]["CountRowView"][];
            nextCursor: string | null;
        };
        StockCountView: {
            /** Format: date-time */
            closedAt: string | null;
            counted: number;
            differences: number;
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["CountLineView"][];
            /** Format: uuid */
            locationId: string;
            locationName: string;
            /** Format: date-time */
            openedAt: string;
            openedByName: string | null;
            state: components["schemas"]["CountState"];
        };
        StretchInput: {
            /** @example 08:00 */
            from: string;
            /** Format: uuid */
            operationId: string;
            /** @example 08:00 */
            to: string;
        };
        StudentAbsencesView: {
            /** @description newest first */
            contacts: components["schemas"]["ContactView"][];
            /** @description absent and late, newest first */
            halfDays: components["schemas"]["AbsentHalfDayView"][];
        };
        StudentDetailView: {
            /** @description whole years today */
            age: number;
            /** Format: date */
            bornOn: string;
            diplomas: components["schemas"]["DiplomaView"][];
            /** Format: email */
            email: string | null;
            /** Format: date */
            enrolledOn: string | null;
            firstName: string;
            /** Format: uuid */
            frameworkId: string | null;
            /** Format: uuid */
            groupId: string | null;
            groupName: string | null;
            /** Format: uuid */
            id: string;
            lastName: string;
            /** Format: date */
            leftOn: string | null;
            memberships: components["schemas"]["MembershipView"][];
            /** @description where the path may go from here */
            next: components["schemas"]["StudentState"][];
            phone: string | null;
            state: components["schemas"]["StudentState"];
            /** @description the whole path, first step first */
            steps: components["schemas"]["StepView"][];
        };
        StudentDocumentsView: {
            items: components["schemas"]["AskedDocumentView"][];
        };
        StudentDocumentView: {
            /** Format: date */
            expiresOn: string | null;
            hasFile: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date */
            receivedOn: string;
            /** Format: date-time */
            verifiedAt: string | null;
            verifiedByName: string | null;
            /** Format: date-time */
            voidedAt: string | null;
            voidReason: string | null;
        };
        StudentExportsView: {
            items: components["schemas"]["StudentExportView"][];
        };
        StudentExportView: {
            /** @description the files are no longer handed out */
            expired: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            madeAt: string | null;
            /** Format: date-time */
            requestedAt: string;
            requestedByName: string;
            /** Format: uuid */
            runId: string;
        };
        /** @enum {string} */
        StudentPaperKind: "schooling" | "presence" | "exit_notice" | "enrolment_pack";
        StudentPapersView: {
            items: components["schemas"]["StudentPaperView"][];
        };
        StudentPaperView: {
            /** Format: date */
            fromOn: string | null;
            /** Format: uuid */
            id: string;
            issuedByName: string;
            /** Format: date */
            issuedOn: string;
            kind: components["schemas"]["StudentPaperKind"];
            /** @description hash of that text */
            textSha256: string | null;
            /** @description of an enrolment pack: which text was printed */
            textVersion: number | null;
            /** Format: date */
            toOn: string | null;
        };
        /** @enum {string} */
        StudentPhase: "candidate" | "pupil" | "gone";
        /** @enum {string} */
        StudentSort: "name" | "enrolledOn" | "bornOn";
        /** @enum {string} */
        StudentState: "inquiry" | "trial_week" | "interview" | "enrolled" | "suspended" | "left" | "not_enrolled";
        StudentsView: {
            items: components["schemas"]["StudentView"][];
            nextCursor: string | null;
        };
        StudentView: {
            /** Format: date */
            bornOn: string;
            /** Format: email */
            email: string | null;
            /** Format: date */
            enrolledOn: string | null;
            firstName: string;
            /** Format: uuid */
            frameworkId: string | null;
            /** Format: uuid */
            groupId: string | null;
            groupName: string | null;
            /** Format: uuid */
            id: string;
            lastName: string;
            /** Format: date */
            leftOn: string | null;
            phone: string | null;
            state: components["schemas"]["StudentState"];
        };
        SubcontractBackRequest: {
            /**
             * Format: date
             * @description today when left out
             */
            backOn?: string | null;
            /** @description when the supplier says it now */
            costCents?: number | null;
        };
        /** @enum {string} */
        SubcontractState: "planned" | "sent" | "back" | "cancelled";
        SubcontractsView: {
            items: components["schemas"]["SubcontractView"][];
        };
        SubcontractView: {
            /** Format: date */
            backOn: string | null;
            /** @description cents */
            costCents: number | null;
            days: number | null;
            /** @description for those who may read quotes */
            estimatedCents: number | null;
            /** Format: date */
            expectedOn: string | null;
            /** Format: uuid */
            id: string;
            overdue: boolean;
            /** Format: date */
            sentOn: string | null;
            state: components["schemas"]["SubcontractState"];
            supplier: string;
            what: string;
        };
        /** @enum {string} */
        SubmissionState: "to_deposit" | "deposited" | "waiting" | "failed" | "sent" | "accepted" | "to_act" | "corrected" | "cashed";
        SubmissionsView: {
            items: components["schemas"]["SubmissionView"][];
            nextCursor: string | null;
        };
        SubmissionView: {
            /** @description the newest status but 212 */
            code: string | null;
            /** Format: uuid */
            customerId: string;
            customerLabel: string;
            /**
             * Format: date
             * @description on Chorus Pro
             */
            depositedOn: string | null;
            /** @description why the last attempt did not go */
            failure: string | null;
            /** @description cents */
            grossCents: number;
            /**
             * Format: uuid
             * @description of the invoice or credit note
             */
            id: string;
            /** Format: date */
            issuedOn: string;
            kind: components["schemas"]["InvoiceKind"];
            label: string | null;
            number: string;
            reasonText: string | null;
            /** Format: date-time */
            saidAt: string | null;
            /**
             * Format: date-time
             * @description handed over to the platform
             */
            sentAt: string | null;
            state: components["schemas"]["SubmissionState"];
        };
        SupplierContentView: {
            creditNote: boolean;
            currency: string;
            /** Format: date */
            dueOn: string | null;
            /** @description cents */
            grossCents: number;
            iban: string | null;
            /** Format: date */
            issuedOn: string;
            lines: components["schemas"]["SupplierLineView"][];
            /** @description cents */
            netCents: number;
            number: string;
            orderReference: string | null;
            /** @description cents left to pay */
            payableCents: number;
            supplierName: string;
            supplierSiren: string | null;
            supplierVatNumber: string | null;
            /** @description cents */
            vatCents: number;
            vatLines: components["schemas"]["SupplierVatLineView"][];
            /** @description what to look at before paying, in French */
            warnings: string[];
        };
        /** @enum {string} */
        SupplierFormat: "facturx" | "cii" | "ubl" | "pdf";
        /** @enum {string} */
        SupplierInvoiceFilter: "to_type" | "received" | "disputed" | "checked" | "paid" | "refused" | "open" | "overdue";
        SupplierInvoiceRow: {
            creditNote: boolean;
            currency: string;
            /** Format: date */
            dueOn: string | null;
            /** @description name of the file as it came */
            fileName: string;
            format: components["schemas"]["SupplierFormat"];
            /** @description cents */
            grossCents: number | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            issuedOn: string | null;
            /** @description cents */
            netCents: number | null;
            number: string | null;
            /** @description to be paid, and its due day is past */
            overdue: boolean;
            /** Format: date */
            receivedOn: string;
            sector: components["schemas"]["VatSector"];
            state: components["schemas"]["SupplierInvoiceState"];
            supplierName: string | null;
        };
        /** @enum {string} */
        SupplierInvoiceSort: "receivedOn" | "issuedOn" | "dueOn" | "grossCents" | "supplierName";
        /** @enum {string} */
        SupplierInvoiceState: "to_type" | "received" | "disputed" | "checked" | "paid" | "refused";
        SupplierInvoiceSummaryView: {
            /** @description cents */
            disputedCents: number;
            disputedCount: number;
            /** @description cents */
            overdueCents: number;
            overdueCount: number;
            /** @description cents, in euros alone; credit notes taken off */
            toCheckCents: number;
            toCheckCount: number;
            /** @description cents, in euros alone; credit notes taken off */
            toPayCents: number;
            toPayCount: number;
            toTypeCount: number;
        };
        SupplierInvoicesView: {
            items: components["schemas"]["SupplierInvoiceRow"][];
            nextCursor: string | null;
        };
        SupplierInvoiceView: {
            actions: components["schemas"]["ActionView"][];
            content: components["schemas"]["SupplierContentView"] | null;
            creditNote: boolean;
            currency: string;
            /** Format: date */
            dueOn: string | null;
            /** @description name of the file as it came */
            fileName: string;
            format: components["schemas"]["SupplierFormat"];
            /** @description cents */
            grossCents: number | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            issuedOn: string | null;
            /** @description cents */
            netCents: number | null;
            number: string | null;
            /** @description to be paid, and its due day is past */
            overdue: boolean;
            paidMethod: components["schemas"]["SupplierPaymentMethod"] | null;
            /** Format: date */
            paidOn: string | null;
            paidReference: string | null;
            /** Format: date */
            receivedOn: string;
            sector: components["schemas"]["VatSector"];
            source: components["schemas"]["SupplierSource"];
            state: components["schemas"]["SupplierInvoiceState"];
            steps: components["schemas"]["SupplierStepView"][];
            supplierName: string | null;
        };
        SupplierLineView: {
            label: string;
            /** @description cents */
            netCents: number;
            quantity: string | null;
            unit: string | null;
            unitPrice: string | null;
            vatRateBp: number | null;
        };
        /** @enum {string} */
        SupplierPaymentMethod: "transfer" | "cheque" | "card" | "cash" | "direct_debit" | "offset";
        SupplierReadingView: {
            /** @description null: a plain PDF, to be typed */
            content: components["schemas"]["SupplierContentView"] | null;
            /**
             * Format: uuid
             * @description the same invoice, already filed
             */
            duplicateId: string | null;
            format: components["schemas"]["SupplierFormat"];
        };
        /** @enum {string} */
        SupplierSource: "upload" | "platform";
        SupplierStepView: {
            actorName: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            note: string | null;
            reason: string | null;
            step: string;
        };
        SupplierVatLineView: {
            /** @description cents */
            baseCents: number;
            /** @description UNTDID 5305 */
            category: string;
            /** @description cents */
            vatCents: number;
            vatRateBp: number;
        };
        /** @enum {string} */
        SurveyChannel: "talk" | "phone" | "sms" | "email" | "letter";
        SurveyRateView: {
            /** @description denominator of the three below */
            answered: number;
            /** @description whose day has come: denominator of the answers */
            due: number;
            employed: number;
            /** @description months after leaving */
            months: number;
            /** @description asked in vain */
            noAnswer: number;
            /** @description employed, studying or in civic service */
            positive: number;
            studying: number;
        };
        SuspendRequest: {
            /**
             * Format: date
             * @description first day away
             */
            on: string;
            reason: string;
        };
        TabletTrainerView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        TabletView: {
            /** Format: uuid */
            id: string;
            /** @description untouched for so many minutes, the tablet asks for the PIN */
            idleMinutes: number;
            name: string;
            place: string;
            /** @description those who have a PIN */
            trainers: components["schemas"]["TabletTrainerView"][];
        };
        TakeAtOperationRequest: {
            /** Format: uuid */
            itemId: string;
            /**
             * Format: uuid
             * @description left out: where most lies
             */
            locationId?: string | null;
            /** @example 12.5 */
            quantity: string;
        };
        TakeMaterialRequest: {
            /**
             * Format: uuid
             * @description left out: where most lies
             */
            locationId?: string | null;
            /** @example 12.5 */
            quantity: string;
        };
        TakeSlipBackRequest: {
            reason: string;
        };
        TaxEmployerView: {
            /** Format: uuid */
            customerId: string | null;
            /** @description customer or SIREN */
            key: string;
            label: string;
            note: string | null;
            /** @description cents */
            pledgedCents: number | null;
            /** Format: date */
            pledgedOn: string | null;
            /** Format: uuid */
            pledgeId: string | null;
            receipts: components["schemas"]["TaxReceiptView"][];
            /** @description cents */
            receivedCents: number;
            siren: string | null;
        };
        TaxHeadingRequest: {
            /** @description as in the file */
            heading: string;
            target: components["schemas"]["TaxTarget"];
        };
        TaxImportedRowView: {
            line: number;
            name: string;
            /** @description while there is one nothing is written */
            problems: components["schemas"]["TaxProblemView"][];
            remarks: string[];
        };
        TaxImportRequest: {
            /** @description in the order of the cells */
            columns: components["schemas"]["TaxHeadingRequest"][];
            /** @description true: nothing is written */
            dryRun: boolean;
            /**
             * Format: date
             * @description for rows that say none
             */
            paidOn?: string | null;
            rows: components["schemas"]["TaxRowRequest"][];
        };
        TaxImportResultView: {
            /** @description payments that were there before */
            known: number;
            /** @description of the new ones, with a known employer */
            matched: number;
            /** @description payments that come or would come in */
            receipts: number;
            /** @description rows with something to say */
            rows: components["schemas"]["TaxImportedRowView"][];
            /** @description cents */
            totalCents: number;
            written: boolean;
        };
        TaxLettersView: {
            /** Format: uuid */
            id: string;
            letterCount: number;
            ready: boolean;
            requestedByName: string;
            /** Format: uuid */
            runId: string;
            siren: string | null;
            /** @description to whom */
            title: string;
            /** Format: date */
            writtenOn: string;
        };
        TaxProblemView: {
            message: string;
            /** @description null: the whole row */
            target: components["schemas"]["TaxTarget"] | null;
        };
        TaxReceiptView: {
            /** @description cents */
            amountCents: number;
            /** Format: uuid */
            id: string;
            /** Format: date */
            paidOn: string;
            siret: string | null;
        };
        TaxRowRequest: {
            cells: string[];
            /** @description line in the file */
            line: number;
        };
        TaxTableView: {
            columns: components["schemas"]["TaxHeadingRequest"][];
            rows: components["schemas"]["TaxRowRequest"][];
        };
        /** @enum {string} */
        TaxTarget: "siret" | "siren" | "employerName" | "amount" | "paidOn" | "ignore";
        /** @enum {string} */
        TellChannel: "mail" | "sms" | "phone";
        TellFamilyRequest: {
            /** Format: date */
            day: string;
            halfDay: components["schemas"]["HalfDay"];
            /** Format: uuid */
            studentId: string;
        };
        /** @enum {string} */
        TemplateKind: "absence_mail" | "absence_sms" | "placement_mail" | "placement_sms";
        TemplatesView: {
            items: components["schemas"]["TemplateView"][];
        };
        TemplateView: {
            body: string;
            kind: components["schemas"]["TemplateKind"];
            subject: string;
        };
        ThankRequest: {
            /** @description one employer; left out: all who paid */
            siren?: string | null;
        };
        ThresholdView: {
            halfDays: number;
            step: components["schemas"]["FollowStep"];
        };
        TieLineRequest: {
            /** Format: uuid */
            paymentId: string;
        };
        TimeEntriesView: {
            items: components["schemas"]["TimeEntryView"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        TimeEntrySort: "day";
        TimeEntryView: {
            /** Format: uuid */
            batchId: string;
            /** Format: date */
            day: string;
            /** @example 08:00 */
            from: string;
            halfDay: components["schemas"]["HalfDay"];
            /** Format: uuid */
            id: string;
            machineName: string | null;
            minutes: number;
            /** Format: uuid */
            operationId: string;
            operationTitle: string;
            /** Format: uuid */
            orderId: string;
            orderNumber: string;
            /** Format: date-time */
            recordedAt: string;
            recordedByName: string | null;
            /**
             * Format: uuid
             * @description the hours that these correct
             */
            replacesId: string | null;
            /** Format: uuid */
            studentId: string;
            studentName: string;
            /** @example 08:00 */
            to: string;
            /**
             * Format: date-time
             * @description voided hours count nowhere and show in the history
             */
            voidedAt: string | null;
            voidedByName: string | null;
            voidReason: string | null;
        };
        TimetableDayView: {
            /** Format: date */
            day: string;
            slots: components["schemas"]["DaySlotView"][];
        };
        TimetableView: {
            days: components["schemas"]["TimetableDayView"][];
            exceptions: components["schemas"]["ExceptionView"][];
            /** @description the week in force on the first day asked */
            week: components["schemas"]["WeekSlotView"][];
        };
        ToldView: {
            /** @description messages on their way */
            count: number;
        };
        TotalsView: {
            /** @description discount on the whole */
            allowanceCents: number;
            /** @description cents */
            grossCents: number;
            /** @description in the order of the lines */
            lines: components["schemas"]["LineNetView"][];
            /** @description sum of the lines, before the discount on the whole */
            linesNetCents: number;
            /** @description cents */
            netCents: number;
            /** @description cents */
            vatCents: number;
            vatGroups: components["schemas"]["VatGroupView"][];
        };
        TrainerPinsView: {
            items: components["schemas"]["TrainerPinView"][];
        };
        TrainerPinView: {
            /**
             * Format: date-time
             * @description too many wrong ones: not before
             */
            lockedUntil: string | null;
            name: string;
            set: boolean;
            /** Format: date-time */
            setAt: string | null;
            /** Format: uuid */
            userId: string;
        };
        TrainingCostView: {
            /** @description hours beyond those allotted, of exercises all of them */
            beyondCents: number | null;
            beyondMinutes: number;
            /** @description cents */
            reworkCents: number | null;
            reworkMinutes: number;
            /** @description cents */
            scrapCents: number | null;
            /** @description cents */
            totalCents: number;
        };
        /** @enum {string} */
        TrainingSort: "trainedOn";
        TrainingsView: {
            items: components["schemas"]["TrainingView"][];
            nextCursor: string | null;
        };
        TrainingView: {
            /** Format: uuid */
            familyId: string;
            familyName: string;
            /** Format: uuid */
            id: string;
            signatureKind: components["schemas"]["SignatureKind"];
            /** Format: uuid */
            studentId: string;
            studentName: string;
            /** Format: date */
            trainedOn: string;
            trainerName: string;
            /** Format: date */
            validUntil: string | null;
            /** @description voided: counts no more */
            voidReason: string | null;
        };
        TrialWeekRequest: {
            /** Format: uuid */
            groupId: string;
            /**
             * Format: date
             * @description first day
             */
            on: string;
            /**
             * Format: date
             * @description last day
             */
            until: string;
        };
        TypeCountRequest: {
            lines: components["schemas"]["CountedInput"][];
        };
        TypedVatLine: {
            /** @description cents */
            baseCents: number;
            /** @description cents */
            vatCents: number;
            vatRateBp: number;
        };
        TypeSupplierInvoiceRequest: {
            creditNote: boolean;
            currency?: string | null;
            /** Format: date */
            dueOn?: string | null;
            iban?: string | null;
            /** Format: date */
            issuedOn: string;
            number: string;
            orderReference?: string | null;
            supplierName: string;
            supplierSiren?: string | null;
            supplierVatNumber?: string | null;
            /** @description one a rate */
            vatLines: components["schemas"]["TypedVatLine"][];
        };
        UnbilledDeliveryView: {
            customerLabel: string;
            /** Format: date */
            deliveredOn: string;
            /** @description of the delivery note */
            number: string;
            /** Format: uuid */
            orderId: string;
            orderNumber: string;
        };
        UndoMatchRequest: {
            reason: string;
        };
        UndoRequest: {
            device?: string | null;
        };
        UnlockRequest: {
            pin: string;
            /** Format: uuid */
            userId: string;
        };
        UpkeepDoneRequest: {
            /**
             * Format: date
             * @description today when left out
             */
            doneOn?: string | null;
            notes?: string | null;
        };
        UpkeepDoneView: {
            byName: string | null;
            /** Format: date */
            doneOn: string;
            /** Format: uuid */
            id: string;
            notes: string | null;
        };
        UsersView: {
            items: components["schemas"]["UserView"][];
        };
        UserView: {
            active: boolean;
            /** Format: email */
            email: string;
            /** Format: uuid */
            id: string;
            name: string;
            roles: components["schemas"]["Role"][];
        };
        /**
         * @description UNTDID 5305
         * @enum {string}
         */
        VatCategory: "S" | "E" | "AE" | "K" | "G" | "O" | "Z";
        VatDocumentRow: {
            /** @description cents */
            baseCents: number;
            customerLabel: string;
            /**
             * Format: date
             * @description of issue, or of receipt
             */
            day: string;
            /** Format: uuid */
            invoiceId: string;
            kind: components["schemas"]["InvoiceKind"];
            number: string;
            rule: components["schemas"]["VatRule"];
            /** @description cents */
            vatCents: number;
            vatRateBp: number;
        };
        /** @enum {string} */
        VatDocumentSort: "day";
        VatDocumentsView: {
            items: components["schemas"]["VatDocumentRow"][];
            nextCursor: string | null;
        };
        VatDueView: {
            /** @description cents */
            baseCents: number;
            rule: components["schemas"]["VatRule"];
            vatCategory: components["schemas"]["VatCategory"];
            /** @description cents */
            vatCents: number;
            vatRateBp: number;
        };
        VatGroupDueView: {
            /** @description cents */
            baseCents: number;
            documentCount: number;
            /** @description in French */
            label: string;
            rule: components["schemas"]["VatRule"];
            vatCategory: components["schemas"]["VatCategory"];
            /** @description cents */
            vatCents: number;
            vatRateBp: number;
        };
        VatGroupView: {
            /** @description cents */
            baseCents: number;
            vatCategory: components["schemas"]["VatCategory"];
            /** @description cents */
            vatCents: number;
            vatRateBp: number;
        };
        /** @enum {string} */
        VatOption: "on_debits" | "on_receipts";
        VatRatesView: {
            items: components["schemas"]["VatRateView"][];
        };
        VatRateView: {
            /** @description UNTDID 5305 */
            category: components["schemas"]["VatCategory"];
            exemptionText: string | null;
            /** Format: uuid */
            id: string;
            label: string;
            legalReference: string;
            /** @description basis points: 2000 = 20 % */
            rateBp: number;
            /** @description null for a rate */
            reason: components["schemas"]["VatReason"] | null;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
        };
        /**
         * @description null for a rate
         * @enum {string}
         */
        VatReason: "teaching" | "general_interest" | "franchise" | "building_subcontract" | "eu_services" | "intra_eu_goods" | "export" | "foreign_services";
        VatReportView: {
            /** @description both are the same */
            agrees: boolean;
            groups: components["schemas"]["VatGroupDueView"][];
            /** @description cents; VAT due, from the account of the ledger */
            ledgerCents: number;
            /** @description sales side of the return CA3; figures to copy */
            lines: components["schemas"]["ReturnLineView"][];
            /** @example 2026-11 */
            month: string;
            /** @description cents; VAT that waits for receipts at the end of the month */
            pendingCents: number;
            /** @description cents; VAT due, from the documents */
            vatDueCents: number;
        };
        /** @enum {string} */
        VatReturnCode: "A1" | "E1" | "E2" | "F2" | "08" | "09" | "9B" | "14";
        /** @enum {string} */
        VatRule: "on_issue" | "on_receipt";
        /** @enum {string} */
        VatSector: "taxable" | "exempt";
        /** @enum {string} */
        Verification: "verified" | "partly_verified" | "to_verify";
        VisitPlacementRequest: {
            note?: string | null;
            /** Format: date */
            on: string;
            /**
             * Format: uuid
             * @description a staff member
             */
            visitorId: string;
        };
        VoidClearanceRequest: {
            reason: string;
        };
        VoidDocumentRequest: {
            reason: string;
        };
        VoidEntryRequest: {
            reason: string;
        };
        VoidHoursRequest: {
            reason: string;
        };
        VoidOpinionRequest: {
            /** @description an error of entry; no word of health */
            reason: string;
        };
        VoidPaperRequest: {
            reason: string;
        };
        WaitingMonthView: {
            entryCount: number;
            /** @example 2026-11 */
            month: string;
            /** @description cents */
            totalDebitCents: number;
        };
        WaitingView: {
            count: number;
            /** @description cents before tax */
            netCents: number;
        };
        WantedCreditRequest: {
            /** @description or by how much its price is lowered, cents before tax */
            amountCents?: number | null;
            /** Format: uuid */
            lineId: string;
            /**
             * @description what comes back
             * @example 12.5
             */
            quantity?: string | null;
        };
        WantedWorkInput: {
            /**
             * Format: uuid
             * @description a machine family; null: without a machine
             */
            familyId?: string | null;
            /** @description what a firm would charge for one piece */
            minutes: number;
        };
        WeekLoadView: {
            capacityMinutes: number;
            /** @description taken by the open work, done as early as it can be */
            loadMinutes: number;
            /** Format: date */
            monday: string;
            /** @description due to clients by then and not to be done by then */
            shortMinutes: number;
            week: number;
        };
        WeeklySlotFields: {
            breaks: components["schemas"]["BreakFields"][];
            /** @example 08:00 */
            endsAt: string;
            halfDay: components["schemas"]["HalfDay"];
            kind: components["schemas"]["SlotKind"];
            label: string;
            room?: string | null;
            /** @example 08:00 */
            startsAt: string;
            /**
             * Format: uuid
             * @description a staff member
             */
            teacherId?: string | null;
            /** @description 1 = Monday */
            weekday: number;
        };
        WeekSlotView: {
            breaks: components["schemas"]["BreakFields"][];
            /** @example 08:00 */
            endsAt: string;
            halfDay: components["schemas"]["HalfDay"];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["SlotKind"];
            label: string;
            room?: string | null;
            /** @example 08:00 */
            startsAt: string;
            /**
             * Format: uuid
             * @description a staff member
             */
            teacherId?: string | null;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
            /** @description 1 = Monday */
            weekday: number;
        };
        WeighedCompetenceInput: {
            /** Format: uuid */
            competenceId: string;
            weight: number;
        };
        WithdrawDocumentRequest: {
            reason: string;
        };
        WithdrawNonconformityRequest: {
            reason: string;
        };
        WithdrawRequest: {
            reason: string;
        };
        WithdrawShareRequest: {
            reason: string;
        };
        /** @enum {string} */
        WorkClearance: "driving_permit" | "electrical_habilitation";
        WorkshopCostRequest: {
            /**
             * Format: date
             * @description a row of the same day is put right
             */
            fromOn: string;
            /** @description what an hour of a trainer costs, charges included */
            trainerCentsPerHour: number;
            /** @description what an hour of a youth in training costs */
            trainingCentsPerHour: number;
            /** @description youths that a trainer usually has at once */
            youthsPerTrainer: number;
        };
        WorkshopCostsView: {
            items: components["schemas"]["WorkshopCostView"][];
        };
        WorkshopCostView: {
            /**
             * Format: date
             * @description a row of the same day is put right
             */
            fromOn: string;
            /** @description what an hour of a trainer costs, charges included */
            trainerCentsPerHour: number;
            /** @description what an hour of a youth in training costs */
            trainingCentsPerHour: number;
            /** @description youths that a trainer usually has at once */
            youthsPerTrainer: number;
        };
        WorkshopSettingsRequest: {
            /** @description an accepted quote opens an order to be prepared, released by hand */
            releaseByHand: boolean;
        };
        WorkshopSettingsView: {
            /** @description an accepted quote opens an order to be prepared, released by hand */
            releaseByHand: boolean;
        };
        WriteEnrolmentTextRequest: {
            /** @description the version that was changed */
            basedOn: number;
            parts: components["schemas"]["EnrolmentTextPart"][];
        };
        WriteProFormaRequest: {
            /** Format: uuid */
            orderId?: string | null;
            /** Format: uuid */
            quoteId?: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    abandonedEntry_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbandonEntryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    absenceExcuse_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExcuseRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    absenceExcuse_proof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    absenceExcuse_prove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    followUp_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseFollowUpRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    followUp_letter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    absenceReason_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceReasonsView"];
                };
            };
        };
    };
    absenceReason_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    absenceReason_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    absence_month: {
        parameters: {
            query: {
                groupId?: string | null;
                month: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceMonthView"];
                };
            };
        };
    };
    absence_contact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    absence_notCalled: {
        parameters: {
            query?: {
                /** @description today when missing */
                day?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotCalledListView"];
                };
            };
        };
    };
    absence_ofStudent: {
        parameters: {
            query: {
                from: string;
                studentId: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudentAbsencesView"];
                };
            };
        };
    };
    accident_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["AccidentSort"];
                studentId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccidentsView"];
                };
            };
        };
    };
    accident_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAccidentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    accident_follow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowAccidentRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    permitPapers_accident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    accounting_verifyChain: {
        parameters: {
            query?: {
                /** @description records when left out */
                depth?: components["schemas"]["ChainDepth"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainView"];
                };
            };
        };
    };
    accounting_chainChecks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainChecksView"];
                };
            };
        };
    };
    accounting_checkChain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChainCheckRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    accounting_chainPdf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    accounting_journal: {
        parameters: {
            query: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                journal?: components["schemas"]["Journal"];
                limit?: number | null;
                month: string;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["JournalSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalView"];
                };
            };
        };
    };
    accounting_vatOfMonth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VatReportView"];
                };
            };
        };
    };
    accounting_vatDocuments: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                rule?: components["schemas"]["VatRule"];
                sort?: components["schemas"]["VatDocumentSort"];
                vatCategory?: components["schemas"]["VatCategory"];
                vatRateBp?: number | null;
            };
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VatDocumentsView"];
                };
            };
        };
    };
    accounting_vatPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    agedBalance_view: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description as it was at the end of that day; default: today */
                on?: string | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["AgedBalanceSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgedBalanceView"];
                };
            };
        };
    };
    agedBalance_file: {
        parameters: {
            query?: {
                format?: components["schemas"]["AgedBalanceFormat"];
                /** @description as it was at the end of that day; default: today */
                on?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    agedBalance_totals: {
        parameters: {
            query?: {
                /** @description as it was at the end of that day; default: today */
                on?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgedTotalsView"];
                };
            };
        };
    };
    asideRule_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AsideRulesView"];
                };
            };
        };
    };
    asideRule_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AsideRuleRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    asideRule_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    assignment_list: {
        parameters: {
            query: {
                from: string;
                groupId: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentsView"];
                };
            };
        };
    };
    assignment_plan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    attendanceSettings_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceSettingsView"];
                };
            };
        };
    };
    attendanceSettings_edit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditAttendanceRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    audit_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                /** @description only commands that touched this row */
                rowId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPageView"];
                };
            };
        };
    };
    bankLine_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["BankLineSort"];
                state?: components["schemas"]["BankLineState"];
                statementId?: string | null;
                way?: components["schemas"]["BankLineWay"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankLinesView"];
                };
            };
        };
    };
    bankLine_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankLineRow"];
                };
            };
        };
    };
    bankLine_match: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchLineRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    bankLine_matchSlip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchSlipRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    bankLine_setAside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetLineAsideRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    bankLine_tie: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TieLineRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    bankLine_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoMatchRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    bankLine_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["BankLineSort"];
                state?: components["schemas"]["BankLineState"];
                statementId?: string | null;
                way?: components["schemas"]["BankLineWay"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    bankStatement_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["StatementSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementsView"];
                };
            };
        };
    };
    bankStatement_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    bankStatement_import: {
        parameters: {
            query?: {
                /** @description column from 0, -1 for none; as guessed when left out */
                amount?: number | null;
                /** @description column from 0, -1 for none; as guessed when left out */
                bookedOn?: number | null;
                /** @description column from 0, -1 for none; as guessed when left out */
                counterparty?: number | null;
                /** @description column from 0, -1 for none; as guessed when left out */
                credit?: number | null;
                /** @description column from 0, -1 for none; as guessed when left out */
                debit?: number | null;
                /** @description column from 0, -1 for none; as guessed when left out */
                details?: number | null;
                /** @description `true`: says what would be imported, writes nothing */
                dryRun?: components["schemas"]["DryRun"];
                /** @description column from 0, -1 for none; as guessed when left out */
                iban?: number | null;
                /** @description column from 0, -1 for none; as guessed when left out */
                label?: number | null;
                /** @description column from 0, -1 for none; as guessed when left out */
                reference?: number | null;
                /** @description column from 0, -1 for none; as guessed when left out */
                valueOn?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankImportView"];
                };
            };
        };
    };
    calendar_find: {
        parameters: {
            query: {
                from: string;
                /** @description as that group sees it */
                groupId?: string | null;
                /** @description at most 400 days after */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
        };
    };
    calendar_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeriodFields"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    calendar_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    calendar_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeriodFields"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    calendar_region: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidayRegionRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    catalogue_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                machineFamilyId?: string | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["CatalogueSort"];
                state?: components["schemas"]["CatalogueState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueView"];
                };
            };
        };
    };
    catalogue_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCatalogueOperationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    catalogue_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueOperationView"];
                };
            };
        };
    };
    catalogue_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditCatalogueOperationRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    inspection_ofCatalogue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CharacteristicsView"];
                };
            };
        };
    };
    inspection_setOfCatalogue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CharacteristicsRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    coefficient_ofOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoefficientView"];
                };
            };
        };
    };
    catalogue_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    catalogue_retire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    catalogue_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                machineFamilyId?: string | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["CatalogueSort"];
                state?: components["schemas"]["CatalogueState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    catalogueStep_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
        };
    };
    catalogueStep_putPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description JPEG or PNG, 8 MB at most
                     */
                    file: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    catalogueStep_removePicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    inspection_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeasureRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    chequeSlip_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["ChequeSlipSort"];
                state?: components["schemas"]["ChequeSlipState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipsView"];
                };
            };
        };
    };
    chequeSlip_make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeSlipRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    chequeSlip_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipView"];
                };
            };
        };
    };
    chequeSlip_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    chequeSlip_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeSlipBackRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    chequeSlip_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["ChequeSlipSort"];
                state?: components["schemas"]["ChequeSlipState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    clearance_list: {
        parameters: {
            query: {
                studentId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearancesView"];
                };
            };
        };
    };
    clearance_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordClearanceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    clearance_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidClearanceRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    clientLink_list: {
        parameters: {
            query?: {
                orderId?: string | null;
                quoteId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientLinksView"];
                };
            };
        };
    };
    clientLink_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLinkRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    clientLink_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    closing_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description months and years when left out */
                period?: components["schemas"]["Period"];
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["ClosingSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosingsView"];
                };
            };
        };
    };
    closing_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    closing_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenMonthRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    closing_softClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    cockpit_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CockpitView"];
                };
            };
        };
    };
    evidence_cover: {
        parameters: {
            query: {
                studentId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageView"];
                };
            };
        };
    };
    consent_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeConsentRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    customer_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                kind?: components["schemas"]["CustomerKind"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                shown?: components["schemas"]["CustomerShown"];
                sort?: components["schemas"]["CustomerSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersView"];
                };
            };
        };
    };
    customer_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomerRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    customerRole_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRolesView"];
                };
            };
        };
    };
    customerRole_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCustomerRoleRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    customerRole_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndCustomerRoleRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    customer_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerView"];
                };
            };
        };
    };
    customer_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditCustomerRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    erasure_erase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    customer_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                kind?: components["schemas"]["CustomerKind"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                shown?: components["schemas"]["CustomerShown"];
                sort?: components["schemas"]["CustomerSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    mailing_deliveryNoteMails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailsView"];
                };
            };
        };
    };
    mailing_sendDeliveryNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMailRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    delivery_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    delivery_sign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description the drawing, a PNG of 200 kB at most
                     */
                    file: string;
                    signedBy: string;
                    /**
                     * Format: date
                     * @description today when left out
                     */
                    signedOn?: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    declaration_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationsView"];
                };
            };
        };
    };
    declaration_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftDeclarationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    declaration_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationView"];
                };
            };
        };
    };
    declaration_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclarationRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    declaration_drop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    declaration_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndDeclarationRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    permitPapers_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    declaration_send: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendDeclarationRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    permitPapers_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftFromFileRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    device_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevicesView"];
                };
            };
        };
    };
    device_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterDeviceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    device_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditDeviceRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    device_pairAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    device_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    document_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentKindsView"];
                };
            };
        };
    };
    document_addKind: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDocumentKindRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    document_editKind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditDocumentKindRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    due_find: {
        parameters: {
            query?: {
                /** @description days ahead; 60 when missing */
                days?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuesView"];
                };
            };
        };
    };
    dunning_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["DunningSort"];
                state?: components["schemas"]["DunningState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningView"];
                };
            };
        };
    };
    dunning_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldDunningRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dunning_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    dunning_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dunning_send: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendReminderRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    dunning_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["DunningSort"];
                state?: components["schemas"]["DunningState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    dunning_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningLawView"];
                };
            };
        };
    };
    dunning_setLevel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DunningLevelRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dunning_setPenaltyRate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PenaltyRateRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dunning_setRefinancingRate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefinancingRateRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    einvoice_batches: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EreportingBatchesView"];
                };
            };
        };
    };
    einvoice_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EreportingBatchContentView"];
                };
            };
        };
    };
    einvoice_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    einvoice_pending: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EreportingPendingsView"];
                };
            };
        };
    };
    einvoice_exchange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    einvoice_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                state?: components["schemas"]["SubmissionState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionsView"];
                };
            };
        };
    };
    einvoice_deposit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChorusDepositRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    einvoice_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    einvoice_complete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteSubmissionRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    einvoice_resend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    einvoice_ofInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EinvoiceStatusesView"];
                };
            };
        };
    };
    einvoice_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                state?: components["schemas"]["SubmissionState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    einvoice_receipts: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                outcome?: components["schemas"]["ReceiptOutcome"];
                /** @description search */
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EinvoiceReceiptsView"];
                };
            };
        };
    };
    einvoice_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EinvoiceSettingsView"];
                };
            };
        };
    };
    einvoice_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EinvoiceSettingsRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    einvoice_summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EinvoiceSummaryView"];
                };
            };
        };
    };
    einvoice_ofSupplierInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EinvoiceStatusesView"];
                };
            };
        };
    };
    enrolmentText_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentTextsView"];
                };
            };
        };
    };
    enrolmentText_write: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteEnrolmentTextRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    enrolmentText_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentTextView"];
                };
            };
        };
    };
    enrolmentText_specimen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    grant_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantsView"];
                };
            };
        };
    };
    grant_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGrantRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    grant_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantView"];
                };
            };
        };
    };
    grant_addItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantItemRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    estimate_past: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["EstimateSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastEstimatesView"];
                };
            };
        };
    };
    estimate_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstimateView"];
                };
            };
        };
    };
    estimate_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstimateRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    estimateQuote_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    estimateQuote_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstimateQuotesView"];
                };
            };
        };
    };
    estimate_price: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstimateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstimatePriceView"];
                };
            };
        };
    };
    evidence_list: {
        parameters: {
            query?: {
                competenceId?: string | null;
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                operationId?: string | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["EvidenceSort"];
                studentId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidencePageView"];
                };
            };
        };
    };
    evidence_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedView"];
                };
            };
        };
    };
    evidence_proposals: {
        parameters: {
            query: {
                groupId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalsView"];
                };
            };
        };
    };
    evidence_dismiss: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    evidence_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    evidence_count: {
        parameters: {
            query?: {
                competenceId?: string | null;
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                operationId?: string | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["EvidenceSort"];
                studentId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    survey_rates: {
        parameters: {
            query: {
                /** @description left from this day on */
                from: string;
                /** @description left until this day */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExitRatesView"];
                };
            };
        };
    };
    survey_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerSurveyRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    survey_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseSurveyRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    export_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                month?: string | null;
                /** @description search */
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportBatchesView"];
                };
            };
        };
    };
    export_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateExportRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    export_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelExportRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    export_description: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    export_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    export_year: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportYearRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    exportSettings_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportSettingsView"];
                };
            };
        };
    };
    exportSettings_edit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportSettingsRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    familyMessage_list: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FamilyMessagesView"];
                };
            };
        };
    };
    familyMessage_tell: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TellFamilyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldView"];
                };
            };
        };
    };
    closing_fiscalYears: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiscalYearsView"];
                };
            };
        };
    };
    closing_define: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DefineYearRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    closing_closeYear: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseYearRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    fitness_ofStudent: {
        parameters: {
            query: {
                studentId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FitnessView"];
                };
            };
        };
    };
    fitness_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordOpinionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    fitness_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidOpinionRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    fitness_overview: {
        parameters: {
            query?: {
                groupId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FitnessOverviewView"];
                };
            };
        };
    };
    fitness_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestOpinionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    fitness_chase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChaseOpinionRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    framework_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["FrameworkSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworksView"];
                };
            };
        };
    };
    framework_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkView"];
                };
            };
        };
    };
    framework_addSchoolCompetence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddSchoolCompetenceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    framework_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["FrameworkSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    framework_import: {
        parameters: {
            query?: {
                /** @description `true`: says what would be imported, writes nothing */
                dryRun?: components["schemas"]["DryRun"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
        };
    };
    share_list: {
        parameters: {
            query?: {
                agreementId?: string | null;
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                kind?: components["schemas"]["CostKind"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["CostSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostsView"];
                };
            };
        };
    };
    share_addCost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCostRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    share_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostView"];
                };
            };
        };
    };
    share_share: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareCostRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    share_count: {
        parameters: {
            query?: {
                agreementId?: string | null;
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                kind?: components["schemas"]["CostKind"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["CostSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    share_addInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddInvoiceCostRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    instalment_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    instalment_send: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendFunderReportRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    agreement_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                customerId?: string | null;
                direction?: components["schemas"]["Direction"];
                kind?: components["schemas"]["AgreementKind"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["AgreementSort"];
                state?: components["schemas"]["AgreementState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementsView"];
                };
            };
        };
    };
    agreement_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAgreementRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    agreement_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"];
                };
            };
        };
    };
    agreement_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    agreement_keep: {
        parameters: {
            query: {
                /** @description what the paper is */
                label: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    agreement_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAgreementRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    share_shareHours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareHoursRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedHoursView"];
                };
            };
        };
    };
    agreement_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInstalmentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    agreement_owe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFunderReportRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    agreement_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                customerId?: string | null;
                direction?: components["schemas"]["Direction"];
                kind?: components["schemas"]["AgreementKind"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["AgreementSort"];
                state?: components["schemas"]["AgreementState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    instalment_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    instalment_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawDocumentRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    instalment_drop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    instalment_claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimInstalmentRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    instalment_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveInstalmentRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    instalment_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    loan_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoansView"];
                };
            };
        };
    };
    loan_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoanRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    loan_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoanView"];
                };
            };
        };
    };
    loan_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoanRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    fundingRule_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundingRulesView"];
                };
            };
        };
    };
    fundingRule_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddFundingRuleRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    share_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawShareRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    grant_editItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantItemRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    grant_dropItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    group_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["GroupSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupsView"];
                };
            };
        };
    };
    group_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGroupRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    group_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
        };
    };
    group_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditGroupRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    group_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["GroupSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    guardian_editLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditGuardianLinkRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    guardian_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndGuardianLinkRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    guardian_search: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuardiansFoundView"];
                };
            };
        };
    };
    guardian_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditGuardianRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    hazard_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardsView"];
                };
            };
        };
    };
    hourConflict_open: {
        parameters: {
            query?: {
                groupId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HourConflictsView"];
                };
            };
        };
    };
    hourConflict_correctMark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectConflictRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    hourConflict_voidHours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidHoursRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    hourConflict_gaps: {
        parameters: {
            query: {
                from: string;
                groupId: string;
                /** @description at most 62 days after */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GapsView"];
                };
            };
        };
    };
    houseRule_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseRulesView"];
                };
            };
        };
    };
    houseRule_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetHouseRuleRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    inquiry_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                customerId?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["InquirySort"];
                state?: components["schemas"]["InquiryFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquiriesView"];
                };
            };
        };
    };
    inquiry_receive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateInquiryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    inquiry_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquiryView"];
                };
            };
        };
    };
    inquiry_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditInquiryRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    inquiry_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndInquiryRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    estimate_ofInquiry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstimatesView"];
                };
            };
        };
    };
    estimate_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstimateRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    estimate_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyEstimateRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    plan_ofInquiry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlansView"];
                };
            };
        };
    };
    plan_addToInquiry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description PDF, JPEG, PNG, DXF, DWG or STEP, 30 MB at most
                     */
                    file: string;
                    name?: string;
                    /** Format: uuid */
                    revises?: string;
                    revision?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    inquiry_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    inquiry_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                customerId?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["InquirySort"];
                state?: components["schemas"]["InquiryFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    permitPapers_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SheetsRequest"];
            };
        };
        responses: {
            /** @description the id of the long work */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    permitPapers_pack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    permitPapers_sheetsOfDay: {
        parameters: {
            query?: {
                /** @description today when left out */
                day?: string | null;
                /** @description left out: every youth of the school */
                groupId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    invoice_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                customerId?: string | null;
                direction?: components["schemas"]["Direction"];
                /** @description sale: all but credit notes */
                kind?: components["schemas"]["InvoiceKindFilter"];
                limit?: number | null;
                orderId?: string | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["InvoiceSort"];
                /** @description open: issued and not entirely paid; with kind credit_note: something is left of it */
                state?: components["schemas"]["InvoiceFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicesView"];
                };
            };
        };
    };
    invoice_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftInvoiceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    invoice_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceView"];
                };
            };
        };
    };
    invoice_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    invoice_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditInvoiceRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    draft_credit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditInvoiceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    invoice_dispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    invoice_closeDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseDisputeRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    invoice_issue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueInvoiceRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    draft_rewrite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RewriteInvoiceRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    mailing_invoiceMails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailsView"];
                };
            };
        };
    };
    mailing_sendInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMailRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    invoice_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    invoice_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                customerId?: string | null;
                direction?: components["schemas"]["Direction"];
                /** @description sale: all but credit notes */
                kind?: components["schemas"]["InvoiceKindFilter"];
                limit?: number | null;
                orderId?: string | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["InvoiceSort"];
                /** @description open: issued and not entirely paid; with kind credit_note: something is left of it */
                state?: components["schemas"]["InvoiceFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    draft_deposit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgressRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    draft_freeInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FreeInvoiceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    invoice_nothingMissing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofView"];
                };
            };
        };
    };
    draft_situation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgressRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    invoice_summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceSummaryView"];
                };
            };
        };
    };
    schedule_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchedulesView"];
                };
            };
        };
    };
    schedule_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetScheduleRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    schedule_runNow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    job_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["JobSort"];
                state?: components["schemas"]["JobState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobsView"];
                };
            };
        };
    };
    job_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
        };
    };
    job_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    job_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    job_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["JobSort"];
                state?: components["schemas"]["JobState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    jobStream_stream: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description server-sent events `run`, each with a JobView */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    label_draw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawLabelsRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ledger_accounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAccountsView"];
                };
            };
        };
    };
    ledger_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddLedgerAccountRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    ledger_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditLedgerAccountRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ledger_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    retention_lift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftHoldRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    month_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                scope?: components["schemas"]["MonthScope"];
                sort?: components["schemas"]["LockedMonthSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LockedMonthsView"];
                };
            };
        };
    };
    month_lock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LockMonthRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    machineCheck_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
        };
    };
    machineCheck_attach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    machineCheck_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    machineCheck_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckResultRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    hazard_families: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineFamiliesView"];
                };
            };
        };
    };
    hazard_createFamily: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateFamilyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    hazard_editFamily: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditFamilyRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    label_ofMachines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    hazard_machines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachinesSafetyView"];
                };
            };
        };
    };
    machineUpkeep_done: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpkeepDoneRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    machineUpkeep_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    machine_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["MachineSort"];
                state?: components["schemas"]["MachineFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachinesView"];
                };
            };
        };
    };
    machine_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMachineRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    machine_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineDetailView"];
                };
            };
        };
    };
    machine_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditMachineRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    machineCheck_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineChecksView"];
                };
            };
        };
    };
    machineCheck_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCheckRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    machine_costs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineCostsView"];
                };
            };
        };
    };
    machine_cost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MachineCostRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    label_ofMachine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    machineLogbook_page: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                from?: string | null;
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["LogbookSort"];
                to?: string | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogbookView"];
                };
            };
        };
    };
    machineLogbook_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                from?: string | null;
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["LogbookSort"];
                to?: string | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    machineLogbook_pdf: {
        parameters: {
            query?: {
                /** @description left out: a year before `to` */
                from?: string | null;
                /** @description today when left out */
                to?: string | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    machine_months: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineMonthsView"];
                };
            };
        };
    };
    hazard_classify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassifyMachineRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    machine_states: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineStatesView"];
                };
            };
        };
    };
    machine_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStateRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    machineUpkeep_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineUpkeepsView"];
                };
            };
        };
    };
    machineUpkeep_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUpkeepRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    machine_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["MachineSort"];
                state?: components["schemas"]["MachineFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    rate_market: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketRatesView"];
                };
            };
        };
    };
    rate_addMarket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketRateRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    rate_removeMarket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    materialItem_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["ItemSort"];
                /** @description kept when left out */
                state?: components["schemas"]["ItemFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemsView"];
                };
            };
        };
    };
    materialItem_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateItemRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    materialItem_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemDetailView"];
                };
            };
        };
    };
    materialItem_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditItemRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    stock_movements: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                kind?: components["schemas"]["MovementKind"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["MovementSort"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovementsView"];
                };
            };
        };
    };
    receipt_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    stock_scrap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScrapRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    materialItem_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["ItemSort"];
                /** @description kept when left out */
                state?: components["schemas"]["ItemFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    inspection_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectMeasurementRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    messageTemplate_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatesView"];
                };
            };
        };
    };
    messageTemplate_edit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateView"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    money_of: {
        parameters: {
            query?: {
                /** @description of the calendar; this one when left out */
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyView"];
                };
            };
        };
    };
    monthEnd_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthEndView"];
                };
            };
        };
    };
    monthEnd_bank: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationView"];
                };
            };
        };
    };
    monthEnd_bankPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    nonconformity_list: {
        parameters: {
            query?: {
                cause?: components["schemas"]["NonconformityCause"];
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                from?: string | null;
                limit?: number | null;
                orderId?: string | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["NonconformitySort"];
                state?: components["schemas"]["NonconformityFilter"];
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonconformitiesView"];
                };
            };
        };
    };
    nonconformity_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenNonconformityRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    nonconformity_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonconformityView"];
                };
            };
        };
    };
    nonconformity_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditNonconformityRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    nonconformity_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideNonconformityRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    nonconformity_photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
        };
    };
    nonconformity_takePhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description JPEG or PNG, 8 MB at most
                     */
                    file: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    nonconformity_settle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    nonconformity_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawNonconformityRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    nonconformity_count: {
        parameters: {
            query?: {
                cause?: components["schemas"]["NonconformityCause"];
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                from?: string | null;
                limit?: number | null;
                orderId?: string | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["NonconformitySort"];
                state?: components["schemas"]["NonconformityFilter"];
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    nonconformity_figures: {
        parameters: {
            query?: {
                cause?: components["schemas"]["NonconformityCause"];
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                from?: string | null;
                limit?: number | null;
                orderId?: string | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["NonconformitySort"];
                state?: components["schemas"]["NonconformityFilter"];
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonconformityFiguresView"];
                };
            };
        };
    };
    series_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllSeriesView"];
                };
            };
        };
    };
    series_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["schemas"]["SeriesKind"];
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditSeriesRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    opening_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningStateView"];
                };
            };
        };
    };
    opening_take: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningResultView"];
                };
            };
        };
    };
    opening_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningFileView"];
                };
            };
        };
    };
    operationPhoto_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    operationPhoto_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
        };
    };
    inspection_ofOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CharacteristicsView"];
                };
            };
        };
    };
    inspection_setOfOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CharacteristicsRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    evidence_closeOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseOperationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedView"];
                };
            };
        };
    };
    hazard_hazardsOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationHazardsView"];
                };
            };
        };
    };
    hazard_ofOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperationHazardsRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    operation_instructions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationInstructionsView"];
                };
            };
        };
    };
    orderMaterial_consumeAt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeAtOperationRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    orderMaterial_ofOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderMaterialsView"];
                };
            };
        };
    };
    operationPhoto_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationPhotosView"];
                };
            };
        };
    };
    operationPhoto_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    caption?: string;
                    /**
                     * Format: binary
                     * @description JPEG or PNG, 8 MB at most
                     */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    operation_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    orderConfirmation_list: {
        parameters: {
            query: {
                orderId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderConfirmationsView"];
                };
            };
        };
    };
    orderConfirmation_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmOrderRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    mailing_orderConfirmationMails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailsView"];
                };
            };
        };
    };
    mailing_sendOrderConfirmation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMailRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    orderConfirmation_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    orderMaterial_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    orderMaterial_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditOrderMaterialRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    orderMaterial_consume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeMaterialRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    orderMaterial_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveForOrderRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    orderMaterial_giveBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeMaterialRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    orderOpening_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["OrderOpeningSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOpeningsView"];
                };
            };
        };
    };
    orderOpening_take: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderOpeningRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    orderOpening_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["OrderOpeningSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    origin_indicators: {
        parameters: {
            query: {
                /** @description enrolled from this day on */
                from: string;
                /** @description enrolled until this day */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OriginIndicatorsView"];
                };
            };
        };
    };
    origin_eraseCohort: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseCohortRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    origin_cohort: {
        parameters: {
            query: {
                /** @description enrolled from this day on */
                from: string;
                /** @description enrolled until this day */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CohortOriginsView"];
                };
            };
        };
    };
    payment_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                customerId?: string | null;
                direction?: components["schemas"]["Direction"];
                invoiceId?: string | null;
                limit?: number | null;
                /** @description search */
                q?: string | null;
                /** @description with_rest: something is left of them; to_deposit: cheques that wait for the bank */
                shown?: components["schemas"]["PaymentsShown"];
                sort?: components["schemas"]["PaymentSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentsView"];
                };
            };
        };
    };
    payment_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPaymentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    payment_allot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllotRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    payment_refund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    payment_reverse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReversePaymentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    payment_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                customerId?: string | null;
                direction?: components["schemas"]["Direction"];
                invoiceId?: string | null;
                limit?: number | null;
                /** @description search */
                q?: string | null;
                /** @description with_rest: something is left of them; to_deposit: cheques that wait for the bank */
                shown?: components["schemas"]["PaymentsShown"];
                sort?: components["schemas"]["PaymentSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    payment_allotCreditNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllotRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    payment_refundCreditNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    permit_decision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionDetailView"];
                };
            };
        };
    };
    permit_incidentList: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["IncidentSort"];
                state?: components["schemas"]["IncidentState"];
                studentId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentsView"];
                };
            };
        };
    };
    permit_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseIncidentRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    permitPapers_ofGroup: {
        parameters: {
            query: {
                /** @description today when left out */
                day?: string | null;
                groupId: string;
                /** @description the whole day when left out */
                halfDay?: components["schemas"]["HalfDay"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatrixView"];
                };
            };
        };
    };
    permit_refusals: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                from?: string | null;
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["DecisionSort"];
                studentId?: string | null;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalsView"];
                };
            };
        };
    };
    pin_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainerPinsView"];
                };
            };
        };
    };
    pin_reset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    pin_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PinView"];
                };
            };
        };
    };
    pin_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPinRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    placement_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description going on that day */
                on?: string | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["PlacementSort"];
                studentId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementsView"];
                };
            };
        };
    };
    placement_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditPlacementRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    placement_absent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlacementAbsenceRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    placement_agreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    placement_attachAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    placement_attest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttestPlacementRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    placement_attestation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    placement_attachAttestation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    placement_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelPlacementRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    placement_visit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitPlacementRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    placement_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description going on that day */
                on?: string | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["PlacementSort"];
                studentId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    planning_board: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanningBoardView"];
                };
            };
        };
    };
    planning_calendar: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanningCardsView"];
                };
            };
        };
    };
    crew_week: {
        parameters: {
            query: {
                /** @description a day of the week */
                day: string;
                groupId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrewWeekView"];
                };
            };
        };
    };
    crew_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckPlanRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
        };
    };
    planning_load: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadView"];
                };
            };
        };
    };
    planning_move: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderMoveRequest"];
            };
        };
        responses: {
            /** @description the move back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderMovedView"];
                };
            };
        };
    };
    planning_promise: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromiseRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseView"];
                };
            };
        };
    };
    planning_queues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuesView"];
                };
            };
        };
    };
    planning_arrange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArrangeQueueRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    planning_risks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanningCardsView"];
                };
            };
        };
    };
    planning_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanningSettingsView"];
                };
            };
        };
    };
    planning_edit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanningSettingRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    plan_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    plan_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
        };
    };
    proForma_list: {
        parameters: {
            query?: {
                orderId?: string | null;
                quoteId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProFormasView"];
                };
            };
        };
    };
    proForma_write: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteProFormaRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    mailing_proFormaMails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailsView"];
                };
            };
        };
    };
    mailing_sendProForma: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMailRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    proForma_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    order_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                customerId?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["OrderSort"];
                state?: components["schemas"]["OrderFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersView"];
                };
            };
        };
    };
    order_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenExerciseRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    order_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
        };
    };
    order_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditOrderRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    order_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    order_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckOrderRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    order_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    continuity_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContinuityView"];
                };
            };
        };
    };
    order_deliver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliverRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    inspection_ofOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderInspectionsView"];
                };
            };
        };
    };
    inspection_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    label_ofOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    margin_ofOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderMarginView"];
                };
            };
        };
    };
    orderMaterial_ofOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderMaterialsView"];
                };
            };
        };
    };
    orderMaterial_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddOrderMaterialRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    continuity_say: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NextGestureRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    order_split: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceOperationsRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    routing_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddOperationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    routing_reorder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReorderOperationsRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    order_checkPart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckPartRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    plan_ofOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlansView"];
                };
            };
        };
    };
    plan_addToOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description PDF, JPEG, PNG, DXF, DWG or STEP, 30 MB at most
                     */
                    file: string;
                    name?: string;
                    /** Format: uuid */
                    revises?: string;
                    revision?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    order_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    order_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenOrderRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    return_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    routing_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyRoutingRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    subcontract_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubcontractsView"];
                };
            };
        };
    };
    subcontract_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddSubcontractRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    order_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                customerId?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["OrderSort"];
                state?: components["schemas"]["OrderFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    publicLink_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientPageView"];
                };
            };
        };
    };
    publicLink_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientAcceptRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    publicLink_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    publicLink_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientRefuseRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    purchase_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["PurchaseSort"];
                state?: components["schemas"]["PurchaseState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchasesView"];
                };
            };
        };
    };
    purchase_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurchaseRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    purchase_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseView"];
                };
            };
        };
    };
    purchase_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurchaseRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    purchase_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    purchase_finish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    purchase_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    purchase_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArrivalRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    purchase_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["PurchaseSort"];
                state?: components["schemas"]["PurchaseState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    purchase_needs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseNeedsView"];
                };
            };
        };
    };
    quote_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                customerId?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["QuoteSort"];
                state?: components["schemas"]["QuoteState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotesView"];
                };
            };
        };
    };
    quote_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateQuoteRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    quote_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
        };
    };
    quote_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditQuoteRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    quote_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptQuoteRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedQuoteView"];
                };
            };
        };
    };
    quote_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    mailing_quoteMails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailsView"];
                };
            };
        };
    };
    mailing_sendQuote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMailRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    quote_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    quote_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseQuoteRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    quote_revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    quote_send: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendQuoteRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    quote_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                customerId?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["QuoteSort"];
                state?: components["schemas"]["QuoteState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    quote_totals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteTotalsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotalsView"];
                };
            };
        };
    };
    reading_list: {
        parameters: {
            query: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                /** @description whose file */
                subjectId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingsView"];
                };
            };
        };
    };
    reminder_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                customerId?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["ReminderSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemindersView"];
                };
            };
        };
    };
    reminder_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    report_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["ReportSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportsView"];
                };
            };
        };
    };
    report_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestReportRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    report_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
        };
    };
    report_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    report_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    report_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["ReportSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    retention_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionView"];
                };
            };
        };
    };
    retention_runs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionRunsView"];
                };
            };
        };
    };
    retention_forget: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgetRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    retention_setTerm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetTermRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    return_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    riskAssessment_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentsView"];
                };
            };
        };
    };
    riskAssessment_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAssessmentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    rollCall_find: {
        parameters: {
            query: {
                day: string;
                group: string;
                halfDay: components["schemas"]["HalfDay"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RollCallView"];
                };
            };
        };
    };
    rollCall_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRollCallRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    rollCall_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectMarkRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    rollCall_sign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                studentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description the drawing, a PNG of 200 kB at most
                     */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    training_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                familyId?: string | null;
                groupId?: string | null;
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["TrainingSort"];
                studentId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingsView"];
                };
            };
        };
    };
    training_signature: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
        };
    };
    training_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidPaperRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    training_byHand: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawnTrainingRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    training_onPaper: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperTrainingRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedTrainingsView"];
                };
            };
        };
    };
    label_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScannedView"];
                };
            };
        };
    };
    school_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolView"];
                };
            };
        };
    };
    school_edit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditSchoolRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    school_editBank: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditBankRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    search_find: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchView"];
                };
            };
        };
    };
    auth_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    auth_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    auth_logoutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    auth_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    slot_onDay: {
        parameters: {
            query?: {
                /** @description today when missing */
                day?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotsView"];
                };
            };
        };
    };
    slot_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetSlotsRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staffAbsence_list: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffAbsencesView"];
                };
            };
        };
    };
    staffAbsence_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffAbsenceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    staffAbsence_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    staff_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                kind?: components["schemas"]["Role"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["StaffSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMembersView"];
                };
            };
        };
    };
    staff_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateStaffMemberRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    staff_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditStaffMemberRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    statement_view: {
        parameters: {
            query?: {
                /** @description default: a year before */
                from?: string | null;
                /** @description default: today */
                to?: string | null;
            };
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementView"];
                };
            };
        };
    };
    statement_pdf: {
        parameters: {
            query?: {
                /** @description default: a year before */
                from?: string | null;
                /** @description default: today */
                to?: string | null;
            };
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    stockCount_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["CountSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockCountsView"];
                };
            };
        };
    };
    stockCount_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenCountRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    stockCount_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockCountView"];
                };
            };
        };
    };
    stockCount_drop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    stockCount_type: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TypeCountRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    stockCount_validate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    materialItem_locations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationsView"];
                };
            };
        };
    };
    materialItem_addLocation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LocationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    document_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    document_attach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    document_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    document_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidDocumentRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    studentExport_json: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    studentExport_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    import_take: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResultView"];
                };
            };
        };
    };
    import_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportTableView"];
                };
            };
        };
    };
    import_paste: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasteRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportTableView"];
                };
            };
        };
    };
    paper_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    student_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                groupId?: string | null;
                limit?: number | null;
                phase?: components["schemas"]["StudentPhase"];
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["StudentSort"];
                state?: components["schemas"]["StudentState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudentsView"];
                };
            };
        };
    };
    student_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateStudentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    student_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudentDetailView"];
                };
            };
        };
    };
    student_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditStudentRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    consent_of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentsView"];
                };
            };
        };
    };
    consent_give: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveConsentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    path_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    document_of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudentDocumentsView"];
                };
            };
        };
    };
    document_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveDocumentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    path_enrol: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    survey_of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExitSurveysView"];
                };
            };
        };
    };
    studentExport_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudentExportsView"];
                };
            };
        };
    };
    studentExport_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    guardian_of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuardiansOfView"];
                };
            };
        };
    };
    guardian_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkGuardianRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    permitPapers_sheet: {
        parameters: {
            query?: {
                /** @description today when left out */
                day?: string | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    path_interview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepOnRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    path_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    studentExport_holds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldsView"];
                };
            };
        };
    };
    studentExport_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    student_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveStudentRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    origin_of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OriginView"];
                };
            };
        };
    };
    origin_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OriginRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    origin_erase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseOriginRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    paper_of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudentPapersView"];
                };
            };
        };
    };
    paper_issue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssuePaperRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    placement_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlacementRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    path_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepOnRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    path_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    path_suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    path_trial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialWeekRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    path_apply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyStudentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    student_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                groupId?: string | null;
                limit?: number | null;
                phase?: components["schemas"]["StudentPhase"];
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["StudentSort"];
                state?: components["schemas"]["StudentState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    subcontract_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditSubcontractRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    subcontract_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubcontractBackRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    subcontract_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    subcontract_send: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendSubcontractRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    subcontract_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    supplierInvoice_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sector?: components["schemas"]["VatSector"];
                sort?: components["schemas"]["SupplierInvoiceSort"];
                /** @description open: not yet paid nor refused; overdue: of these, past the due day */
                state?: components["schemas"]["SupplierInvoiceFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierInvoicesView"];
                };
            };
        };
    };
    supplierInvoice_file: {
        parameters: {
            query?: {
                /** @description of the purchase; taxable when not said */
                sector?: components["schemas"]["VatSector"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    supplierInvoice_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierInvoiceView"];
                };
            };
        };
    };
    supplierInvoice_classify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassifySupplierInvoiceRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    supplierInvoice_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    supplierInvoice_type: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TypeSupplierInvoiceRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    supplierInvoice_dispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeSupplierInvoiceRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    supplierInvoice_settle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    supplierInvoice_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/xml": string;
                };
            };
        };
    };
    supplierInvoice_pay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaySupplierInvoiceRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    supplierInvoice_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseSupplierInvoiceRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    supplierInvoice_uncheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    supplierInvoice_unpay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    supplierInvoice_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                limit?: number | null;
                /** @description search */
                q?: string | null;
                sector?: components["schemas"]["VatSector"];
                sort?: components["schemas"]["SupplierInvoiceSort"];
                /** @description open: not yet paid nor refused; overdue: of these, past the due day */
                state?: components["schemas"]["SupplierInvoiceFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    supplierInvoice_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierReadingView"];
                };
            };
        };
    };
    supplierInvoice_summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierInvoiceSummaryView"];
                };
            };
        };
    };
    tablet_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TabletView"];
                };
            };
        };
    };
    tablet_lock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    tablet_pair: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PairRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TabletView"];
                };
            };
        };
    };
    tablet_unlock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnlockRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    tax_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignsView"];
                };
            };
        };
    };
    tax_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    tax_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    tax_date: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignDaysRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    tax_thank: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThankRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    tax_pledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PledgeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    tax_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxImportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxImportResultView"];
                };
            };
        };
    };
    tax_letters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    tax_editPledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditPledgeRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    tax_withdrawPledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    tax_match: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchReceiptRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    tax_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxTableView"];
                };
            };
        };
    };
    timeBatch_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    timeEntry_list: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                from?: string | null;
                groupId?: string | null;
                limit?: number | null;
                operationId?: string | null;
                orderId?: string | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["TimeEntrySort"];
                studentId?: string | null;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeEntriesView"];
                };
            };
        };
    };
    timeEntry_log: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogHoursRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedView"];
                };
            };
        };
    };
    timeEntry_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectEntryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectedView"];
                };
            };
        };
    };
    timeEntry_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidEntryRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    timeEntry_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoardMovesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
        };
    };
    timeEntry_count: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: components["schemas"]["Direction"];
                from?: string | null;
                groupId?: string | null;
                limit?: number | null;
                operationId?: string | null;
                orderId?: string | null;
                /** @description search */
                q?: string | null;
                sort?: components["schemas"]["TimeEntrySort"];
                studentId?: string | null;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountView"];
                };
            };
        };
    };
    timetable_find: {
        parameters: {
            query: {
                from: string;
                groupId: string;
                /** @description at most 62 days after */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimetableView"];
                };
            };
        };
    };
    timetable_except: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExceptionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    timetable_removeException: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    timetable_move: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveSlotRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    timetable_setWeek: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetWeekRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    user_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsersView"];
                };
            };
        };
    };
    user_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    user_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUserRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    vatRate_list: {
        parameters: {
            query?: {
                /** @description today when missing */
                day?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VatRatesView"];
                };
            };
        };
    };
    board_board: {
        parameters: {
            query: {
                /** @description today when left out */
                day?: string | null;
                groupId: string;
                /** @description the one it is now when left out */
                halfDay?: components["schemas"]["HalfDay"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardView"];
                };
            };
        };
    };
    rate_costs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkshopCostsView"];
                };
            };
        };
    };
    rate_setCosts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkshopCostRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    workshopSettings_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkshopSettingsView"];
                };
            };
        };
    };
    workshopSettings_edit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkshopSettingsRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
