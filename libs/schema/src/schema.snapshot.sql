CONSTRAINT abandoned_entries.abandoned_entries_abandoned_by_fkey FOREIGN KEY (abandoned_by) REFERENCES users(id)
CONSTRAINT abandoned_entries.abandoned_entries_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id)
CONSTRAINT abandoned_entries.abandoned_entries_half_day_check CHECK ((half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])))
CONSTRAINT abandoned_entries.abandoned_entries_pkey PRIMARY KEY (id)
CONSTRAINT absence_contacts.absence_contacts_by_user_fkey FOREIGN KEY (by_user) REFERENCES users(id)
CONSTRAINT absence_contacts.absence_contacts_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'sms'::text, 'mail'::text, 'meeting'::text])))
CONSTRAINT absence_contacts.absence_contacts_pkey PRIMARY KEY (id)
CONSTRAINT absence_contacts.absence_contacts_result_check CHECK ((result = ANY (ARRAY['reached'::text, 'left_message'::text, 'no_answer'::text, 'wrong_number'::text])))
CONSTRAINT absence_contacts.absence_contacts_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT absence_excuses.absence_excuses_excused_by_fkey FOREIGN KEY (excused_by) REFERENCES users(id)
CONSTRAINT absence_excuses.absence_excuses_from_half_day_check CHECK ((from_half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])))
CONSTRAINT absence_excuses.absence_excuses_order_check CHECK (((from_on < to_on) OR ((from_on = to_on) AND ((from_half_day = 'morning'::text) OR (to_half_day = 'afternoon'::text)))))
CONSTRAINT absence_excuses.absence_excuses_pkey PRIMARY KEY (id)
CONSTRAINT absence_excuses.absence_excuses_proof_file_id_fkey FOREIGN KEY (proof_file_id) REFERENCES stored_files(id)
CONSTRAINT absence_excuses.absence_excuses_reason_id_fkey FOREIGN KEY (reason_id) REFERENCES absence_reasons(id)
CONSTRAINT absence_excuses.absence_excuses_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT absence_excuses.absence_excuses_to_half_day_check CHECK ((to_half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])))
CONSTRAINT absence_follow_ups.absence_follow_ups_age_band_check CHECK ((age_band = ANY (ARRAY['under_16'::text, 'minor_16_17'::text, 'adult'::text])))
CONSTRAINT absence_follow_ups.absence_follow_ups_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES users(id)
CONSTRAINT absence_follow_ups.absence_follow_ups_closed_check CHECK (((closed_at IS NULL) = (outcome IS NULL)))
CONSTRAINT absence_follow_ups.absence_follow_ups_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
CONSTRAINT absence_follow_ups.absence_follow_ups_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'dropped'::text])))
CONSTRAINT absence_follow_ups.absence_follow_ups_pkey PRIMARY KEY (id)
CONSTRAINT absence_follow_ups.absence_follow_ups_reached_half_day_check CHECK ((reached_half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])))
CONSTRAINT absence_follow_ups.absence_follow_ups_step_check CHECK ((step = ANY (ARRAY['contact'::text, 'warning'::text, 'letter'::text, 'team'::text])))
CONSTRAINT absence_follow_ups.absence_follow_ups_step_key UNIQUE (student_id, month, step)
CONSTRAINT absence_follow_ups.absence_follow_ups_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT absence_reasons.absence_reasons_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{1,19}$'::text))
CONSTRAINT absence_reasons.absence_reasons_days_check CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
CONSTRAINT absence_reasons.absence_reasons_one_excl EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&)
CONSTRAINT absence_reasons.absence_reasons_pkey PRIMARY KEY (id)
CONSTRAINT access_policies.access_policies_pkey PRIMARY KEY (id)
CONSTRAINT access_policies.access_policies_roles_check CHECK ((two_factor_roles <@ ARRAY['director'::text, 'master_trainer'::text, 'accountant'::text, 'teacher'::text, 'administrator'::text]))
CONSTRAINT accidents.accidents_care_check CHECK ((care = ANY (ARRAY['none'::text, 'first_aid'::text, 'doctor'::text, 'hospital'::text])))
CONSTRAINT accidents.accidents_fatal_check CHECK ((fatal = (inspector_by IS NOT NULL)))
CONSTRAINT accidents.accidents_pkey PRIMARY KEY (id)
CONSTRAINT accidents.accidents_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
CONSTRAINT accidents.accidents_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT activities.activities_framework_code_key UNIQUE (framework_id, code)
CONSTRAINT activities.activities_framework_id_fkey FOREIGN KEY (framework_id) REFERENCES frameworks(id)
CONSTRAINT activities.activities_pkey PRIMARY KEY (id)
CONSTRAINT activities.activities_verification_check CHECK ((verification = ANY (ARRAY['verified'::text, 'partly_verified'::text, 'to_verify'::text])))
CONSTRAINT addition_carries.addition_carries_from_framework_id_fkey FOREIGN KEY (from_framework_id) REFERENCES frameworks(id)
CONSTRAINT addition_carries.addition_carries_kind_check CHECK ((kind = ANY (ARRAY['competence'::text, 'criterion'::text, 'weight'::text, 'exam_rule'::text])))
CONSTRAINT addition_carries.addition_carries_once_key UNIQUE (to_framework_id, kind, origin_key, target_key)
CONSTRAINT addition_carries.addition_carries_pkey PRIMARY KEY (id)
CONSTRAINT addition_carries.addition_carries_to_framework_id_fkey FOREIGN KEY (to_framework_id) REFERENCES frameworks(id)
CONSTRAINT alert_rules.alert_rules_absent_check CHECK (((absent_percent >= 1) AND (absent_percent <= 100)))
CONSTRAINT alert_rules.alert_rules_average_check CHECK (((average_below >= 1) AND (average_below <= 2000)))
CONSTRAINT alert_rules.alert_rules_away_check CHECK (((away_half_days >= 1) AND (away_half_days <= 60)))
CONSTRAINT alert_rules.alert_rules_coverage_check CHECK (((coverage_points >= 1) AND (coverage_points <= 100)))
CONSTRAINT alert_rules.alert_rules_evidence_check CHECK (((evidence_weeks >= 1) AND (evidence_weeks <= 52)))
CONSTRAINT alert_rules.alert_rules_pkey PRIMARY KEY (id)
CONSTRAINT alert_rules.alert_rules_risk_check CHECK (((risk_facts >= 1) AND (risk_facts <= 6)))
CONSTRAINT alert_rules.alert_rules_single_check CHECK (single)
CONSTRAINT alert_rules.alert_rules_single_key UNIQUE (single)
CONSTRAINT alert_rules.alert_rules_unjustified_check CHECK (((unjustified_half_days >= 1) AND (unjustified_half_days <= 60)))
CONSTRAINT alert_rules.alert_rules_window_check CHECK (((window_days >= 7) AND (window_days <= 120)))
CONSTRAINT aside_rules.aside_rules_account_check CHECK ((account ~ '^[1-8][0-9]{2}[A-Z0-9]{0,9}$'::text))
CONSTRAINT aside_rules.aside_rules_apart EXCLUDE USING gist (words WITH =, way WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&)
CONSTRAINT aside_rules.aside_rules_aside_as_check CHECK ((aside_as = ANY (ARRAY['bank_fee'::text, 'own_transfer'::text, 'grant'::text, 'supplier'::text, 'other'::text])))
CONSTRAINT aside_rules.aside_rules_booked_check CHECK (((num_nulls(account, account_label) = ANY (ARRAY[0, 2])) AND (num_nonnulls(account, note) > 0)))
CONSTRAINT aside_rules.aside_rules_days_check CHECK ((valid_to >= valid_from))
CONSTRAINT aside_rules.aside_rules_pkey PRIMARY KEY (id)
CONSTRAINT aside_rules.aside_rules_way_check CHECK ((way = ANY (ARRAY['in'::text, 'out'::text])))
CONSTRAINT aside_rules.aside_rules_words_check CHECK ((length(words) >= 3))
CONSTRAINT assignments.assignments_half_day_check CHECK ((half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])))
CONSTRAINT assignments.assignments_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations(id)
CONSTRAINT assignments.assignments_pkey PRIMARY KEY (id)
CONSTRAINT assignments.assignments_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT attendance_settings.attendance_settings_absent_percent_check CHECK (((absent_percent >= 0) AND (absent_percent <= 99)))
CONSTRAINT attendance_settings.attendance_settings_pkey PRIMARY KEY (id)
CONSTRAINT attendance_settings.attendance_settings_single_check CHECK (single)
CONSTRAINT attendance_settings.attendance_settings_single_key UNIQUE (single)
CONSTRAINT audit_changes.audit_changes_pkey PRIMARY KEY (id)
CONSTRAINT audit_commands.audit_commands_pkey PRIMARY KEY (id)
CONSTRAINT backups.backups_archive_key UNIQUE (folder, archive)
CONSTRAINT backups.backups_check_failure_check CHECK (((check_failure IS NULL) OR (archive IS NOT NULL)))
CONSTRAINT backups.backups_outcome_check CHECK ((((failure IS NULL) AND (archive IS NOT NULL) AND (bytes > 0) AND (sha256 IS NOT NULL) AND (checked_at IS NOT NULL)) OR ((failure IS NOT NULL) AND (archive IS NULL) AND (bytes IS NULL) AND (sha256 IS NULL) AND (checked_at IS NULL))))
CONSTRAINT backups.backups_pkey PRIMARY KEY (id)
CONSTRAINT bank_lines.bank_lines_amount_check CHECK ((amount_cents <> 0))
CONSTRAINT bank_lines.bank_lines_fingerprint_key UNIQUE (fingerprint)
CONSTRAINT bank_lines.bank_lines_pkey PRIMARY KEY (id)
CONSTRAINT bank_lines.bank_lines_position_key UNIQUE (statement_id, "position")
CONSTRAINT bank_lines.bank_lines_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES bank_statements(id)
CONSTRAINT bank_matches.bank_matches_account_check CHECK ((account ~ '^[1-8][0-9]{2}[A-Z0-9]{0,9}$'::text))
CONSTRAINT bank_matches.bank_matches_aside_as_check CHECK ((aside_as = ANY (ARRAY['bank_fee'::text, 'own_transfer'::text, 'grant'::text, 'supplier'::text, 'other'::text])))
CONSTRAINT bank_matches.bank_matches_booked_check CHECK (((num_nulls(account, account_label) = ANY (ARRAY[0, 2])) AND ((account IS NULL) OR (kind = 'set_aside'::text))))
CONSTRAINT bank_matches.bank_matches_kind_check CHECK ((kind = ANY (ARRAY['recorded'::text, 'tied'::text, 'slip'::text, 'set_aside'::text])))
CONSTRAINT bank_matches.bank_matches_line_id_fkey FOREIGN KEY (line_id) REFERENCES bank_lines(id)
CONSTRAINT bank_matches.bank_matches_payment_check CHECK ((((kind = 'set_aside'::text) = (aside_as IS NOT NULL)) AND ((kind = 'slip'::text) = (slip_id IS NOT NULL)) AND ((kind = ANY (ARRAY['recorded'::text, 'tied'::text])) = (payment_id IS NOT NULL))))
CONSTRAINT bank_matches.bank_matches_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES payments(id)
CONSTRAINT bank_matches.bank_matches_pkey PRIMARY KEY (id)
CONSTRAINT bank_matches.bank_matches_slip_id_fkey FOREIGN KEY (slip_id) REFERENCES cheque_slips(id)
CONSTRAINT bank_matches.bank_matches_undone_check CHECK ((num_nulls(undone_at, undone_by_name, undone_reason) = ANY (ARRAY[0, 3])))
CONSTRAINT bank_statements.bank_statements_count_check CHECK (((new_count >= 0) AND (known_count >= 0)))
CONSTRAINT bank_statements.bank_statements_days_check CHECK ((from_day <= to_day))
CONSTRAINT bank_statements.bank_statements_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
CONSTRAINT bank_statements.bank_statements_format_check CHECK ((format = ANY (ARRAY['camt'::text, 'csv'::text])))
CONSTRAINT bank_statements.bank_statements_pkey PRIMARY KEY (id)
CONSTRAINT calendar_periods.calendar_periods_days_check CHECK (((to_on >= from_on) AND (to_on <= (from_on + 400))))
CONSTRAINT calendar_periods.calendar_periods_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id)
CONSTRAINT calendar_periods.calendar_periods_kind_check CHECK ((kind = ANY (ARRAY['term'::text, 'closure'::text, 'placement'::text, 'exam'::text, 'extra_day'::text])))
CONSTRAINT calendar_periods.calendar_periods_pkey PRIMARY KEY (id)
CONSTRAINT catalogue_characteristics.catalogue_characteristics_catalogue_operation_id_fkey FOREIGN KEY (catalogue_operation_id) REFERENCES catalogue_operations(id)
CONSTRAINT catalogue_characteristics.catalogue_characteristics_deviations_check CHECK ((lower_deviation <= upper_deviation))
CONSTRAINT catalogue_characteristics.catalogue_characteristics_every_check CHECK (
CASE
    WHEN (moment = 'in_process'::text) THEN ((every_n IS NOT NULL) AND (every_n > 0))
    ELSE (every_n IS NULL)
END)
CONSTRAINT catalogue_characteristics.catalogue_characteristics_moment_check CHECK ((moment = ANY (ARRAY['first_piece'::text, 'in_process'::text, 'final'::text])))
CONSTRAINT catalogue_characteristics.catalogue_characteristics_pkey PRIMARY KEY (id)
CONSTRAINT catalogue_competences.catalogue_competences_catalogue_operation_id_fkey FOREIGN KEY (catalogue_operation_id) REFERENCES catalogue_operations(id)
CONSTRAINT catalogue_competences.catalogue_competences_competence_id_fkey FOREIGN KEY (competence_id) REFERENCES competences(id)
CONSTRAINT catalogue_competences.catalogue_competences_pkey PRIMARY KEY (catalogue_operation_id, competence_id)
CONSTRAINT catalogue_competences.catalogue_competences_weight_check CHECK (((weight >= 1) AND (weight <= 100)))
CONSTRAINT catalogue_operations.catalogue_operations_machine_family_id_fkey FOREIGN KEY (machine_family_id) REFERENCES machine_families(id)
CONSTRAINT catalogue_operations.catalogue_operations_piece_check CHECK ((piece_minutes >= (0)::numeric))
CONSTRAINT catalogue_operations.catalogue_operations_pkey PRIMARY KEY (id)
CONSTRAINT catalogue_operations.catalogue_operations_setup_check CHECK ((setup_minutes >= 0))
CONSTRAINT catalogue_operations.catalogue_operations_state_check CHECK ((state = ANY (ARRAY['active'::text, 'retired'::text])))
CONSTRAINT catalogue_operations.catalogue_operations_version_check CHECK ((version > 0))
CONSTRAINT catalogue_steps.catalogue_steps_catalogue_operation_id_fkey FOREIGN KEY (catalogue_operation_id) REFERENCES catalogue_operations(id)
CONSTRAINT catalogue_steps.catalogue_steps_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES stored_files(id)
CONSTRAINT catalogue_steps.catalogue_steps_pkey PRIMARY KEY (id)
CONSTRAINT chain_checks.chain_checks_pkey PRIMARY KEY (id)
CONSTRAINT chain_heads.chain_heads_pkey PRIMARY KEY (id)
CONSTRAINT chain_heads.chain_heads_single_check CHECK (id)
CONSTRAINT chain_links.chain_links_pkey PRIMARY KEY ("position")
CONSTRAINT chain_links.chain_links_subject_key UNIQUE (kind, subject_id)
CONSTRAINT characteristics.characteristics_deviations_check CHECK ((lower_deviation <= upper_deviation))
CONSTRAINT characteristics.characteristics_every_check CHECK (
CASE
    WHEN (moment = 'in_process'::text) THEN ((every_n IS NOT NULL) AND (every_n > 0))
    ELSE (every_n IS NULL)
END)
CONSTRAINT characteristics.characteristics_moment_check CHECK ((moment = ANY (ARRAY['first_piece'::text, 'in_process'::text, 'final'::text])))
CONSTRAINT characteristics.characteristics_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations(id) ON DELETE CASCADE
CONSTRAINT characteristics.characteristics_pkey PRIMARY KEY (id)
CONSTRAINT cheque_slip_cheques.cheque_slip_cheques_amount_check CHECK ((amount_cents > 0))
CONSTRAINT cheque_slip_cheques.cheque_slip_cheques_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES payments(id)
CONSTRAINT cheque_slip_cheques.cheque_slip_cheques_pkey PRIMARY KEY (slip_id, payment_id)
CONSTRAINT cheque_slip_cheques.cheque_slip_cheques_slip_id_fkey FOREIGN KEY (slip_id) REFERENCES cheque_slips(id)
CONSTRAINT cheque_slips.cheque_slips_count_check CHECK ((cheque_count > 0))
CONSTRAINT cheque_slips.cheque_slips_number_key UNIQUE (number)
CONSTRAINT cheque_slips.cheque_slips_pkey PRIMARY KEY (id)
CONSTRAINT cheque_slips.cheque_slips_sum TRIGGER DEFERRABLE INITIALLY DEFERRED
CONSTRAINT cheque_slips.cheque_slips_taken_back_check CHECK ((num_nulls(taken_back_at, taken_back_by_name, taken_back_reason) = ANY (ARRAY[0, 3])))
CONSTRAINT cheque_slips.cheque_slips_total_check CHECK ((total_cents > 0))
CONSTRAINT chorus_deposits.chorus_deposits_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoices(id)
CONSTRAINT chorus_deposits.chorus_deposits_pkey PRIMARY KEY (invoice_id)
CONSTRAINT class_marks.class_marks_level_check CHECK (((level >= 0) AND (level <= 20)))
CONSTRAINT class_marks.class_marks_marked_check CHECK ((((status = 'marked'::text) = (value IS NOT NULL)) AND ((level IS NULL) OR (status = 'marked'::text))))
CONSTRAINT class_marks.class_marks_pkey PRIMARY KEY (id)
CONSTRAINT class_marks.class_marks_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES users(id)
CONSTRAINT class_marks.class_marks_replaced_check CHECK ((((replaced_at IS NULL) = (replace_reason IS NULL)) AND ((replaced_at IS NULL) = (replaced_by_name IS NULL))))
CONSTRAINT class_marks.class_marks_status_check CHECK ((status = ANY (ARRAY['marked'::text, 'absent'::text, 'excused'::text])))
CONSTRAINT class_marks.class_marks_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT class_marks.class_marks_test_id_fkey FOREIGN KEY (test_id) REFERENCES class_tests(id)
CONSTRAINT class_marks.class_marks_typed_by_fkey FOREIGN KEY (typed_by) REFERENCES users(id)
CONSTRAINT class_marks.class_marks_value_check CHECK (((value >= 0) AND (value <= 2000)))
CONSTRAINT class_tests.class_tests_cancelled_check CHECK (((cancelled_on IS NULL) = (cancel_reason IS NULL)))
CONSTRAINT class_tests.class_tests_coefficient_check CHECK (((coefficient >= 1) AND (coefficient <= 10000)))
CONSTRAINT class_tests.class_tests_competence_id_fkey FOREIGN KEY (competence_id) REFERENCES competences(id)
CONSTRAINT class_tests.class_tests_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id)
CONSTRAINT class_tests.class_tests_kind_check CHECK ((kind = ANY (ARRAY['class_test'::text, 'mock_exam'::text])))
CONSTRAINT class_tests.class_tests_lesson_id_fkey FOREIGN KEY (lesson_id) REFERENCES lessons(id)
CONSTRAINT class_tests.class_tests_made_by_fkey FOREIGN KEY (made_by) REFERENCES users(id)
CONSTRAINT class_tests.class_tests_order_id_fkey FOREIGN KEY (order_id) REFERENCES production_orders(id)
CONSTRAINT class_tests.class_tests_pkey PRIMARY KEY (id)
CONSTRAINT class_tests.class_tests_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subjects(id)
CONSTRAINT clearances.clearances_codes_check CHECK ((cardinality(hazard_codes) > 0))
CONSTRAINT clearances.clearances_days_check CHECK ((valid_until >= issued_on))
CONSTRAINT clearances.clearances_kind_check CHECK ((kind = ANY (ARRAY['driving_permit'::text, 'electrical_habilitation'::text, 'diploma'::text])))
CONSTRAINT clearances.clearances_pkey PRIMARY KEY (id)
CONSTRAINT clearances.clearances_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
CONSTRAINT clearances.clearances_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT clearances.clearances_void_check CHECK (((voided_at IS NULL) = (void_reason IS NULL)))
CONSTRAINT clearances.clearances_voided_by_fkey FOREIGN KEY (voided_by) REFERENCES users(id)
CONSTRAINT client_links.client_links_of_check CHECK ((num_nonnulls(quote_id, order_id) = 1))
CONSTRAINT client_links.client_links_order_id_fkey FOREIGN KEY (order_id) REFERENCES production_orders(id)
CONSTRAINT client_links.client_links_pkey PRIMARY KEY (id)
CONSTRAINT client_links.client_links_quote_id_fkey FOREIGN KEY (quote_id) REFERENCES quotes(id)
CONSTRAINT client_links.client_links_token_hash_key UNIQUE (token_hash)
CONSTRAINT competence_blocks.competence_blocks_framework_code_key UNIQUE (framework_id, code)
CONSTRAINT competence_blocks.competence_blocks_framework_id_fkey FOREIGN KEY (framework_id) REFERENCES frameworks(id)
CONSTRAINT competence_blocks.competence_blocks_pkey PRIMARY KEY (id)
CONSTRAINT competence_blocks.competence_blocks_verification_check CHECK ((verification = ANY (ARRAY['verified'::text, 'partly_verified'::text, 'to_verify'::text])))
CONSTRAINT competence_criteria.competence_criteria_competence_id_fkey FOREIGN KEY (competence_id) REFERENCES competences(id)
CONSTRAINT competence_criteria.competence_criteria_framework_code_key UNIQUE (framework_id, code)
CONSTRAINT competence_criteria.competence_criteria_framework_id_fkey FOREIGN KEY (framework_id) REFERENCES frameworks(id)
CONSTRAINT competence_criteria.competence_criteria_official_check CHECK (((origin = 'official'::text) = (verification IS NOT NULL)))
CONSTRAINT competence_criteria.competence_criteria_origin_check CHECK ((origin = ANY (ARRAY['official'::text, 'school'::text])))
CONSTRAINT competence_criteria.competence_criteria_pkey PRIMARY KEY (id)
CONSTRAINT competence_criteria.competence_criteria_verification_check CHECK ((verification = ANY (ARRAY['verified'::text, 'partly_verified'::text, 'to_verify'::text])))
CONSTRAINT competence_mappings.competence_mappings_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES users(id)
CONSTRAINT competence_mappings.competence_mappings_distinct_check CHECK ((from_competence_id <> to_competence_id))
CONSTRAINT competence_mappings.competence_mappings_from_competence_id_fkey FOREIGN KEY (from_competence_id) REFERENCES competences(id)
CONSTRAINT competence_mappings.competence_mappings_origin_check CHECK ((origin = ANY (ARRAY['official'::text, 'school'::text])))
CONSTRAINT competence_mappings.competence_mappings_pair_key UNIQUE (from_competence_id, to_competence_id)
CONSTRAINT competence_mappings.competence_mappings_pkey PRIMARY KEY (id)
CONSTRAINT competence_mappings.competence_mappings_state_check CHECK ((state = ANY (ARRAY['in_force'::text, 'set_aside'::text])))
CONSTRAINT competence_mappings.competence_mappings_to_competence_id_fkey FOREIGN KEY (to_competence_id) REFERENCES competences(id)
CONSTRAINT competence_positions.competence_positions_competence_id_fkey FOREIGN KEY (competence_id) REFERENCES competences(id)
CONSTRAINT competence_positions.competence_positions_pkey PRIMARY KEY (id)
CONSTRAINT competence_positions.competence_positions_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
CONSTRAINT competence_positions.competence_positions_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT competences.competences_framework_code_key UNIQUE (framework_id, code)
CONSTRAINT competences.competences_framework_id_fkey FOREIGN KEY (framework_id) REFERENCES frameworks(id)
CONSTRAINT competences.competences_official_check CHECK (((origin = 'official'::text) = (verification IS NOT NULL)))
CONSTRAINT competences.competences_origin_check CHECK ((origin = ANY (ARRAY['official'::text, 'school'::text])))
CONSTRAINT competences.competences_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES competences(id)
CONSTRAINT competences.competences_pkey PRIMARY KEY (id)
CONSTRAINT competences.competences_verification_check CHECK ((verification = ANY (ARRAY['verified'::text, 'partly_verified'::text, 'to_verify'::text])))
CONSTRAINT coverage_rules.coverage_rules_bonus_check CHECK (((varied_sources_bonus >= 0) AND (varied_sources_bonus <= 200)))
CONSTRAINT coverage_rules.coverage_rules_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES users(id)
CONSTRAINT coverage_rules.coverage_rules_framework_id_fkey FOREIGN KEY (framework_id) REFERENCES frameworks(id)
CONSTRAINT coverage_rules.coverage_rules_half_life_check CHECK (((half_life_months >= 1) AND (half_life_months <= 60)))
CONSTRAINT coverage_rules.coverage_rules_last_n_check CHECK (((last_n >= 1) AND (last_n <= 10)))
CONSTRAINT coverage_rules.coverage_rules_method_check CHECK ((method = ANY (ARRAY['best_of_last'::text, 'last'::text, 'position'::text])))
CONSTRAINT coverage_rules.coverage_rules_pkey PRIMARY KEY (framework_id)
CONSTRAINT coverage_rules.coverage_rules_solid_from_check CHECK (((solid_from >= 1) AND (solid_from <= 10)))
CONSTRAINT customer_namings.customer_namings_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id)
CONSTRAINT customer_namings.customer_namings_days_check CHECK ((withdrawn_on >= given_on))
CONSTRAINT customer_namings.customer_namings_pkey PRIMARY KEY (id)
CONSTRAINT customer_roles.customer_roles_apart EXCLUDE USING gist (customer_id WITH =, role WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&)
CONSTRAINT customer_roles.customer_roles_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id)
CONSTRAINT customer_roles.customer_roles_days_check CHECK ((valid_to >= valid_from))
CONSTRAINT customer_roles.customer_roles_pkey PRIMARY KEY (id)
CONSTRAINT customer_roles.customer_roles_role_check CHECK ((role = ANY (ARRAY['client'::text, 'supplier'::text, 'placement_host'::text, 'apprenticeship_tax_payer'::text, 'sponsor'::text, 'funder'::text])))
CONSTRAINT customers.customers_electronic_check CHECK (((electronic_scheme IS NULL) = (electronic_address IS NULL)))
CONSTRAINT customers.customers_electronic_scheme_check CHECK ((electronic_scheme ~ '^([0-9]{4}|EM)$'::text))
CONSTRAINT customers.customers_erased_check CHECK (((erased_on IS NULL) OR ((kind = 'person'::text) AND archived)))
CONSTRAINT customers.customers_kind_check CHECK ((kind = ANY (ARRAY['business'::text, 'public_body'::text, 'person'::text])))
CONSTRAINT customers.customers_payment_days_check CHECK (((payment_days >= 0) AND (payment_days <= 60)))
CONSTRAINT customers.customers_pkey PRIMARY KEY (id)
CONSTRAINT deliveries.deliveries_order_id_fkey FOREIGN KEY (order_id) REFERENCES production_orders(id)
CONSTRAINT deliveries.deliveries_pkey PRIMARY KEY (id)
CONSTRAINT deliveries.deliveries_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
CONSTRAINT deliveries.deliveries_signature_id_fkey FOREIGN KEY (signature_id) REFERENCES stored_files(id)
CONSTRAINT deliveries.deliveries_signed_check CHECK ((num_nulls(signed_by_name, signed_on, signed_at, signature_id) = ANY (ARRAY[0, 4])))
CONSTRAINT delivery_lines.delivery_lines_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES deliveries(id)
CONSTRAINT delivery_lines.delivery_lines_order_line_id_fkey FOREIGN KEY (order_line_id) REFERENCES production_order_lines(id)
CONSTRAINT delivery_lines.delivery_lines_pkey PRIMARY KEY (delivery_id, order_line_id)
CONSTRAINT delivery_lines.delivery_lines_quantity_check CHECK ((quantity > (0)::numeric))
CONSTRAINT delivery_return_lines.delivery_return_lines_order_line_id_fkey FOREIGN KEY (order_line_id) REFERENCES production_order_lines(id)
CONSTRAINT delivery_return_lines.delivery_return_lines_pkey PRIMARY KEY (return_id, order_line_id)
CONSTRAINT delivery_return_lines.delivery_return_lines_quantity_check CHECK ((quantity > (0)::numeric))
CONSTRAINT delivery_return_lines.delivery_return_lines_return_id_fkey FOREIGN KEY (return_id) REFERENCES delivery_returns(id)
CONSTRAINT delivery_returns.delivery_returns_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES deliveries(id)
CONSTRAINT delivery_returns.delivery_returns_order_id_fkey FOREIGN KEY (order_id) REFERENCES production_orders(id)
CONSTRAINT delivery_returns.delivery_returns_pkey PRIMARY KEY (id)
CONSTRAINT delivery_returns.delivery_returns_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
CONSTRAINT derogation_declarations.derogation_declarations_end_check CHECK ((((state = ANY (ARRAY['replaced'::text, 'ended'::text])) = (ended_on IS NOT NULL)) AND ((ended_on IS NULL) = (end_reason IS NULL))))
CONSTRAINT derogation_declarations.derogation_declarations_pkey PRIMARY KEY (id)
CONSTRAINT derogation_declarations.derogation_declarations_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES derogation_declarations(id)
CONSTRAINT derogation_declarations.derogation_declarations_sent_check CHECK ((((state = 'draft'::text) = (sent_on IS NULL)) AND ((sent_on IS NULL) = (valid_until IS NULL)) AND ((sent_on IS NULL) = (proof IS NULL))))
CONSTRAINT derogation_declarations.derogation_declarations_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text, 'replaced'::text, 'ended'::text])))
CONSTRAINT derogation_declarations.derogation_declarations_term_check CHECK (((valid_until > sent_on) AND (valid_until <= (sent_on + '3 years'::interval))))
CONSTRAINT device_sightings.device_sightings_device_id_fkey FOREIGN KEY (device_id) REFERENCES devices(id) ON DELETE CASCADE
CONSTRAINT device_sightings.device_sightings_pkey PRIMARY KEY (device_id)
CONSTRAINT devices.devices_idle_minutes_check CHECK (((idle_minutes >= 1) AND (idle_minutes <= 60)))
CONSTRAINT devices.devices_pkey PRIMARY KEY (id)
CONSTRAINT devices.devices_token_check CHECK (((token_hash IS NULL) OR ((paired_at IS NOT NULL) AND (revoked_at IS NULL))))
CONSTRAINT document_kinds.document_kinds_code_check CHECK ((code ~ '^[a-z][a-z_]{1,39}$'::text))
CONSTRAINT document_kinds.document_kinds_code_key UNIQUE (code)
CONSTRAINT document_kinds.document_kinds_months_check CHECK (((months_valid >= 1) AND (months_valid <= 120)))
CONSTRAINT document_kinds.document_kinds_pkey PRIMARY KEY (id)
CONSTRAINT document_kinds.document_kinds_remind_check CHECK (((remind_days >= 0) AND (remind_days <= 366)))
CONSTRAINT dossiers.dossiers_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES dossiers(id)
CONSTRAINT dossiers.dossiers_council_check CHECK (((kind <> 'council'::text) OR (group_id IS NOT NULL)))
CONSTRAINT dossiers.dossiers_file_check CHECK ((((file_id IS NULL) OR (snapshot_at IS NOT NULL)) AND ((files_forgotten_on IS NULL) OR (file_id IS NULL))))
CONSTRAINT dossiers.dossiers_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
CONSTRAINT dossiers.dossiers_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id)
CONSTRAINT dossiers.dossiers_kind_check CHECK ((kind = ANY (ARRAY['booklet'::text, 'council'::text, 'exam_unit'::text, 'capstone'::text, 'portfolio'::text, 'blocks'::text])))
CONSTRAINT dossiers.dossiers_of_check CHECK ((num_nonnulls(student_id, group_id) = 1))
CONSTRAINT dossiers.dossiers_order_check CHECK (((kind = 'capstone'::text) = (order_id IS NOT NULL)))
CONSTRAINT dossiers.dossiers_order_id_fkey FOREIGN KEY (order_id) REFERENCES production_orders(id)
CONSTRAINT dossiers.dossiers_pages_check CHECK ((pages > 0))
CONSTRAINT dossiers.dossiers_pkey PRIMARY KEY (id)
CONSTRAINT dossiers.dossiers_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES users(id)
CONSTRAINT dossiers.dossiers_run_check CHECK (((run_id IS NULL) = (batch_id IS NOT NULL)))
CONSTRAINT dossiers.dossiers_run_id_fkey FOREIGN KEY (run_id) REFERENCES job_runs(id)
CONSTRAINT dossiers.dossiers_run_id_key UNIQUE (run_id)
CONSTRAINT dossiers.dossiers_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT dossiers.dossiers_unit_check CHECK (((kind = 'exam_unit'::text) = (unit_id IS NOT NULL)))
CONSTRAINT dossiers.dossiers_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES exam_units(id)
CONSTRAINT dunning_holds.dunning_holds_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id)
CONSTRAINT dunning_holds.dunning_holds_pkey PRIMARY KEY (id)
CONSTRAINT dunning_holds.dunning_holds_until_check CHECK ((until >= held_on))
CONSTRAINT dunning_levels.dunning_levels_days_after_check CHECK (((days_after >= 1) AND (days_after <= 365)))
CONSTRAINT dunning_levels.dunning_levels_pkey PRIMARY KEY (id)
CONSTRAINT dunning_levels.dunning_levels_rank_check CHECK (((rank >= 1) AND (rank <= 9)))
CONSTRAINT dunning_levels.dunning_levels_row_key UNIQUE (rank, valid_from)
CONSTRAINT duty_dones.duty_dones_duty_id_fkey FOREIGN KEY (duty_id) REFERENCES yearly_duties(id)
CONSTRAINT duty_dones.duty_dones_pkey PRIMARY KEY (id)
CONSTRAINT duty_dones.duty_dones_withdrawn_check CHECK (((withdrawn_on IS NULL) = (withdrawn_reason IS NULL)))
CONSTRAINT einvoice_duties.einvoice_duties_duty_check CHECK ((duty = ANY (ARRAY['reception'::text, 'emission'::text, 'ereporting'::text])))
CONSTRAINT einvoice_duties.einvoice_duties_pkey PRIMARY KEY (duty)
CONSTRAINT einvoice_messages.einvoice_messages_failure_check CHECK (((failed_at IS NULL) = (failure IS NULL)))
CONSTRAINT einvoice_messages.einvoice_messages_kind_check CHECK ((kind = ANY (ARRAY['invoice'::text, 'status'::text, 'ereporting'::text])))
CONSTRAINT einvoice_messages.einvoice_messages_pkey PRIMARY KEY (id)
CONSTRAINT einvoice_messages.einvoice_messages_resent_after_fkey FOREIGN KEY (resent_after) REFERENCES einvoice_statuses(id)
CONSTRAINT einvoice_messages.einvoice_messages_subject_key UNIQUE (kind, subject_id)
CONSTRAINT einvoice_receipts.einvoice_receipts_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'rejected'::text])))
CONSTRAINT einvoice_receipts.einvoice_receipts_pkey PRIMARY KEY (id)
CONSTRAINT einvoice_receipts.einvoice_receipts_reason_check CHECK (((outcome = 'rejected'::text) = (reason IS NOT NULL)))
CONSTRAINT einvoice_settings.einvoice_settings_one_check CHECK (single)
CONSTRAINT einvoice_settings.einvoice_settings_period_check CHECK ((reporting_period = ANY (ARRAY['ten_days'::text, 'month'::text])))
CONSTRAINT einvoice_settings.einvoice_settings_pkey PRIMARY KEY (single)
CONSTRAINT einvoice_settings.einvoice_settings_public_route_check CHECK ((public_route = ANY (ARRAY['chorus_pro'::text, 'platform'::text])))
CONSTRAINT einvoice_statuses.einvoice_statuses_amounts_check CHECK (((settlement_id IS NULL) OR ((code = '212'::text) AND (amounts IS NOT NULL))))
CONSTRAINT einvoice_statuses.einvoice_statuses_code_check CHECK ((code ~ '^[0-9]{3}$'::text))
CONSTRAINT einvoice_statuses.einvoice_statuses_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoices(id)
CONSTRAINT einvoice_statuses.einvoice_statuses_pkey PRIMARY KEY (id)
CONSTRAINT einvoice_statuses.einvoice_statuses_settlement_id_fkey FOREIGN KEY (settlement_id) REFERENCES settlements(id)
CONSTRAINT einvoice_statuses.einvoice_statuses_settlement_id_key UNIQUE (settlement_id)
CONSTRAINT einvoice_statuses.einvoice_statuses_source_check CHECK ((source = ANY (ARRAY['platform'::text, 'school'::text])))
CONSTRAINT einvoice_statuses.einvoice_statuses_subject_check CHECK ((num_nonnulls(invoice_id, supplier_invoice_id) = 1))
CONSTRAINT einvoice_statuses.einvoice_statuses_supplier_invoice_id_fkey FOREIGN KEY (supplier_invoice_id) REFERENCES supplier_invoices(id)
CONSTRAINT enrolment_texts.enrolment_texts_pkey PRIMARY KEY (id)
CONSTRAINT enrolment_texts.enrolment_texts_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
CONSTRAINT enrolment_texts.enrolment_texts_version_check CHECK ((version > 1))
CONSTRAINT enrolment_texts.enrolment_texts_version_key UNIQUE (version)
CONSTRAINT enrolment_texts.enrolment_texts_written_by_fkey FOREIGN KEY (written_by) REFERENCES users(id)
CONSTRAINT equipment_grants.equipment_grants_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES funding_agreements(id)
CONSTRAINT equipment_grants.equipment_grants_agreement_id_key UNIQUE (agreement_id)
CONSTRAINT equipment_grants.equipment_grants_cap_check CHECK ((cap_cents > 0))
CONSTRAINT equipment_grants.equipment_grants_kind_check CHECK ((kind = ANY (ARRAY['equipment'::text, 'engineering'::text])))
CONSTRAINT equipment_grants.equipment_grants_pkey PRIMARY KEY (id)
CONSTRAINT equipment_grants.equipment_grants_rate_check CHECK (((rate_bp > 0) AND (rate_bp <= 10000)))
CONSTRAINT ereporting_batches.ereporting_batches_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
CONSTRAINT ereporting_batches.ereporting_batches_kind_check CHECK ((kind = ANY (ARRAY['sales'::text, 'payments'::text])))
CONSTRAINT ereporting_batches.ereporting_batches_name_key UNIQUE (name)
CONSTRAINT ereporting_batches.ereporting_batches_period_check CHECK ((period_to >= period_from))
CONSTRAINT ereporting_batches.ereporting_batches_pkey PRIMARY KEY (id)
CONSTRAINT ereporting_batches.ereporting_batches_rank_key UNIQUE (kind, period_from, rank)
CONSTRAINT ereporting_items.ereporting_items_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES ereporting_batches(id)
CONSTRAINT ereporting_items.ereporting_items_pkey PRIMARY KEY (source_kind, source_id)
CONSTRAINT ereporting_items.ereporting_items_source_kind_check CHECK ((source_kind = ANY (ARRAY['invoice'::text, 'settlement'::text])))
CONSTRAINT estimate_materials.estimate_materials_cost_check CHECK ((unit_cost >= (0)::numeric))
CONSTRAINT estimate_materials.estimate_materials_margin_check CHECK (((margin_bp >= '-10000'::integer) AND (margin_bp <= 100000)))
CONSTRAINT estimate_materials.estimate_materials_part_id_fkey FOREIGN KEY (part_id) REFERENCES estimate_parts(id) ON DELETE CASCADE
CONSTRAINT estimate_materials.estimate_materials_pkey PRIMARY KEY (id)
CONSTRAINT estimate_materials.estimate_materials_quantity_check CHECK ((quantity > (0)::numeric))
CONSTRAINT estimate_materials.estimate_materials_unit_check CHECK ((unit = ANY (ARRAY['piece'::text, 'metre'::text, 'square_metre'::text, 'kilogram'::text, 'litre'::text, 'box'::text])))
CONSTRAINT estimate_materials.estimate_materials_waste_check CHECK (((waste_bp >= 0) AND (waste_bp <= 100000)))
CONSTRAINT estimate_operations.estimate_operations_catalogue_operation_id_fkey FOREIGN KEY (catalogue_operation_id) REFERENCES catalogue_operations(id)
CONSTRAINT estimate_operations.estimate_operations_kind_check CHECK ((kind = ANY (ARRAY['work'::text, 'training'::text])))
CONSTRAINT estimate_operations.estimate_operations_machine_id_fkey FOREIGN KEY (machine_id) REFERENCES machines(id)
CONSTRAINT estimate_operations.estimate_operations_margin_check CHECK (((margin_bp >= '-10000'::integer) AND (margin_bp <= 100000)))
CONSTRAINT estimate_operations.estimate_operations_part_id_fkey FOREIGN KEY (part_id) REFERENCES estimate_parts(id) ON DELETE CASCADE
CONSTRAINT estimate_operations.estimate_operations_piece_check CHECK ((piece_minutes >= (0)::numeric))
CONSTRAINT estimate_operations.estimate_operations_pkey PRIMARY KEY (id)
CONSTRAINT estimate_operations.estimate_operations_rate_check CHECK ((rate_cents >= 0))
CONSTRAINT estimate_operations.estimate_operations_setup_check CHECK ((setup_minutes >= 0))
CONSTRAINT estimate_parts.estimate_parts_estimate_id_fkey FOREIGN KEY (estimate_id) REFERENCES estimates(id) ON DELETE CASCADE
CONSTRAINT estimate_parts.estimate_parts_pkey PRIMARY KEY (id)
CONSTRAINT estimate_parts.estimate_parts_quantity_check CHECK ((quantity > (0)::numeric))
CONSTRAINT estimate_subcontracts.estimate_subcontracts_cost_check CHECK ((cost_cents >= 0))
CONSTRAINT estimate_subcontracts.estimate_subcontracts_days_check CHECK (((days >= 0) AND (days <= 366)))
CONSTRAINT estimate_subcontracts.estimate_subcontracts_margin_check CHECK (((margin_bp >= '-10000'::integer) AND (margin_bp <= 100000)))
CONSTRAINT estimate_subcontracts.estimate_subcontracts_part_id_fkey FOREIGN KEY (part_id) REFERENCES estimate_parts(id) ON DELETE CASCADE
CONSTRAINT estimate_subcontracts.estimate_subcontracts_pkey PRIMARY KEY (id)
CONSTRAINT estimates.estimates_discount_bp_check CHECK (((discount_bp >= 0) AND (discount_bp <= 10000)))
CONSTRAINT estimates.estimates_inquiry_id_fkey FOREIGN KEY (inquiry_id) REFERENCES inquiries(id)
CONSTRAINT estimates.estimates_pkey PRIMARY KEY (id)
CONSTRAINT estimates.estimates_written_by_fkey FOREIGN KEY (written_by) REFERENCES users(id)
CONSTRAINT evidence.evidence_assessed_by_fkey FOREIGN KEY (assessed_by) REFERENCES users(id)
CONSTRAINT evidence.evidence_competence_id_fkey FOREIGN KEY (competence_id) REFERENCES competences(id)
CONSTRAINT evidence.evidence_criterion_id_fkey FOREIGN KEY (criterion_id) REFERENCES competence_criteria(id)
CONSTRAINT evidence.evidence_framework_id_fkey FOREIGN KEY (framework_id) REFERENCES frameworks(id)
CONSTRAINT evidence.evidence_operation_check CHECK (((source = 'operation'::text) = (operation_id IS NOT NULL)))
CONSTRAINT evidence.evidence_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations(id)
CONSTRAINT evidence.evidence_pkey PRIMARY KEY (id)
CONSTRAINT evidence.evidence_reassesses_id_fkey FOREIGN KEY (reassesses_id) REFERENCES evidence(id)
CONSTRAINT evidence.evidence_source_check CHECK ((source = ANY (ARRAY['operation'::text, 'class_test'::text, 'mock_exam'::text, 'placement'::text, 'capstone'::text, 'entry'::text])))
CONSTRAINT evidence.evidence_source_id_check CHECK (((source_id IS NULL) OR (source <> 'operation'::text)))
CONSTRAINT evidence.evidence_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT evidence.evidence_withdrawn_check CHECK (((withdrawn_at IS NULL) = (withdraw_reason IS NULL)))
CONSTRAINT evidence_dismissals.evidence_dismissals_competence_id_fkey FOREIGN KEY (competence_id) REFERENCES competences(id)
CONSTRAINT evidence_dismissals.evidence_dismissals_dismissed_by_fkey FOREIGN KEY (dismissed_by) REFERENCES users(id)
CONSTRAINT evidence_dismissals.evidence_dismissals_key UNIQUE (student_id, operation_id, competence_id)
CONSTRAINT evidence_dismissals.evidence_dismissals_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations(id)
CONSTRAINT evidence_dismissals.evidence_dismissals_pkey PRIMARY KEY (id)
CONSTRAINT evidence_dismissals.evidence_dismissals_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT evidence_files.evidence_files_added_by_fkey FOREIGN KEY (added_by) REFERENCES users(id)
CONSTRAINT evidence_files.evidence_files_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES evidence(id)
CONSTRAINT evidence_files.evidence_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
CONSTRAINT evidence_files.evidence_files_kind_check CHECK ((kind = ANY (ARRAY['photo'::text, 'measurement_sheet'::text])))
CONSTRAINT evidence_files.evidence_files_pkey PRIMARY KEY (id)
CONSTRAINT exam_arrangements.exam_arrangements_decided_check CHECK ((((decided_on IS NULL) = (granted IS NULL)) AND ((decided_on IS NULL) OR (asked_on IS NOT NULL)) AND ((decided_on IS NULL) OR (decided_on >= asked_on))))
CONSTRAINT exam_arrangements.exam_arrangements_kind_check CHECK ((kind = ANY (ARRAY['third_time'::text, 'reader'::text, 'writer'::text, 'computer'::text, 'adapted_paper'::text, 'separate_room'::text, 'breaks'::text, 'equipment'::text, 'spread'::text, 'other'::text])))
CONSTRAINT exam_arrangements.exam_arrangements_once_key UNIQUE (registration_id, kind)
CONSTRAINT exam_arrangements.exam_arrangements_pkey PRIMARY KEY (id)
CONSTRAINT exam_arrangements.exam_arrangements_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES exam_registrations(id)
CONSTRAINT exam_arrangements.exam_arrangements_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT exam_decisions.exam_decisions_decision_check CHECK ((decision = ANY (ARRAY['admitted'::text, 'refused'::text, 'absent'::text])))
CONSTRAINT exam_decisions.exam_decisions_pkey PRIMARY KEY (id)
CONSTRAINT exam_decisions.exam_decisions_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES exam_registrations(id)
CONSTRAINT exam_decisions.exam_decisions_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES users(id)
CONSTRAINT exam_decisions.exam_decisions_replaced_check CHECK ((((replaced_at IS NULL) = (replace_reason IS NULL)) AND ((replaced_at IS NULL) = (replaced_by_name IS NULL))))
CONSTRAINT exam_decisions.exam_decisions_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT exam_decisions.exam_decisions_typed_by_fkey FOREIGN KEY (typed_by) REFERENCES users(id)
CONSTRAINT exam_registrations.exam_registrations_category_check CHECK ((category = ANY (ARRAY['school_hors_contrat'::text, 'school_sous_contrat'::text, 'apprentice'::text, 'adult_training'::text, 'other'::text])))
CONSTRAINT exam_registrations.exam_registrations_once_key UNIQUE (session_id, student_id)
CONSTRAINT exam_registrations.exam_registrations_pkey PRIMARY KEY (id)
CONSTRAINT exam_registrations.exam_registrations_registered_check CHECK ((((state = 'planned'::text) = (registered_on IS NULL)) AND ((candidate_number IS NULL) OR (registered_on IS NOT NULL))))
CONSTRAINT exam_registrations.exam_registrations_session_id_fkey FOREIGN KEY (session_id) REFERENCES exam_sessions(id)
CONSTRAINT exam_registrations.exam_registrations_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'registered'::text, 'withdrawn'::text])))
CONSTRAINT exam_registrations.exam_registrations_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT exam_registrations.exam_registrations_withdrawn_check CHECK (((state = 'withdrawn'::text) = (withdrawn_on IS NOT NULL)))
CONSTRAINT exam_results.exam_results_kept_check CHECK ((((status = 'kept'::text) = (kept_from_year IS NOT NULL)) AND ((status <> 'kept'::text) OR (value >= 1000))))
CONSTRAINT exam_results.exam_results_marked_check CHECK (((status = ANY (ARRAY['marked'::text, 'kept'::text])) = (value IS NOT NULL)))
CONSTRAINT exam_results.exam_results_pkey PRIMARY KEY (id)
CONSTRAINT exam_results.exam_results_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES exam_registrations(id)
CONSTRAINT exam_results.exam_results_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES users(id)
CONSTRAINT exam_results.exam_results_replaced_check CHECK ((((replaced_at IS NULL) = (replace_reason IS NULL)) AND ((replaced_at IS NULL) = (replaced_by_name IS NULL))))
CONSTRAINT exam_results.exam_results_status_check CHECK ((status = ANY (ARRAY['marked'::text, 'kept'::text, 'absent'::text, 'exempt'::text])))
CONSTRAINT exam_results.exam_results_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT exam_results.exam_results_typed_by_fkey FOREIGN KEY (typed_by) REFERENCES users(id)
CONSTRAINT exam_results.exam_results_value_check CHECK (((value >= 0) AND (value <= 2000)))
CONSTRAINT exam_rules.exam_rules_category_check CHECK ((candidate_category = ANY (ARRAY['school_hors_contrat'::text, 'school_sous_contrat'::text, 'apprentice'::text, 'adult_training'::text, 'other'::text])))
CONSTRAINT exam_rules.exam_rules_coefficient_check CHECK ((coefficient > (0)::numeric))
CONSTRAINT exam_rules.exam_rules_framework_id_fkey FOREIGN KEY (framework_id) REFERENCES frameworks(id)
CONSTRAINT exam_rules.exam_rules_from_session_check CHECK ((from_session >= 0))
CONSTRAINT exam_rules.exam_rules_official_check CHECK (((origin = 'official'::text) = (verification IS NOT NULL)))
CONSTRAINT exam_rules.exam_rules_origin_check CHECK ((origin = ANY (ARRAY['official'::text, 'school'::text])))
CONSTRAINT exam_rules.exam_rules_pkey PRIMARY KEY (id)
CONSTRAINT exam_rules.exam_rules_unit_category_key UNIQUE (framework_id, unit_code, candidate_category, from_session, origin)
CONSTRAINT exam_rules.exam_rules_verification_check CHECK ((verification = ANY (ARRAY['verified'::text, 'partly_verified'::text, 'to_verify'::text])))
CONSTRAINT exam_sessions.exam_sessions_days_check CHECK ((((registration_from IS NULL) OR (registration_from <= registration_to)) AND (registration_to <= exams_from) AND (arrangements_by <= exams_from) AND (exams_from <= exams_to) AND ((results_on IS NULL) OR (results_on >= exams_from))))
CONSTRAINT exam_sessions.exam_sessions_framework_id_fkey FOREIGN KEY (framework_id) REFERENCES frameworks(id)
CONSTRAINT exam_sessions.exam_sessions_kind_check CHECK ((kind = ANY (ARRAY['main'::text, 'replacement'::text])))
CONSTRAINT exam_sessions.exam_sessions_once_key UNIQUE (framework_id, year, kind)
CONSTRAINT exam_sessions.exam_sessions_optional_units_check CHECK ((optional_units = ANY (ARRAY['to_check'::text, 'left_out'::text, 'above_ten'::text])))
CONSTRAINT exam_sessions.exam_sessions_pkey PRIMARY KEY (id)
CONSTRAINT exam_sessions.exam_sessions_year_check CHECK (((year >= 2000) AND (year <= 2100)))
CONSTRAINT exam_settings.exam_settings_open_by_check CHECK ((open_by ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'::text))
CONSTRAINT exam_settings.exam_settings_pkey PRIMARY KEY (id)
CONSTRAINT exam_settings.exam_settings_single_check CHECK (single)
CONSTRAINT exam_settings.exam_settings_single_key UNIQUE (single)
CONSTRAINT exam_unit_competences.exam_unit_competences_competence_id_fkey FOREIGN KEY (competence_id) REFERENCES competences(id)
CONSTRAINT exam_unit_competences.exam_unit_competences_pkey PRIMARY KEY (unit_id, competence_id)
CONSTRAINT exam_unit_competences.exam_unit_competences_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES exam_units(id)
CONSTRAINT exam_units.exam_units_coefficient_check CHECK ((coefficient > (0)::numeric))
CONSTRAINT exam_units.exam_units_framework_code_key UNIQUE (framework_id, code)
CONSTRAINT exam_units.exam_units_framework_id_fkey FOREIGN KEY (framework_id) REFERENCES frameworks(id)
CONSTRAINT exam_units.exam_units_kind_check CHECK ((kind = ANY (ARRAY['professional'::text, 'general'::text, 'optional'::text])))
CONSTRAINT exam_units.exam_units_pkey PRIMARY KEY (id)
CONSTRAINT exam_units.exam_units_verification_check CHECK ((verification = ANY (ARRAY['verified'::text, 'partly_verified'::text, 'to_verify'::text])))
CONSTRAINT exit_surveys.exit_surveys_answer_check CHECK (((situation IS NOT NULL) = (answered IS TRUE)))
CONSTRAINT exit_surveys.exit_surveys_asked_check CHECK (((offers IS NULL) OR offers_asked))
CONSTRAINT exit_surveys.exit_surveys_channel_check CHECK ((channel = ANY (ARRAY['talk'::text, 'phone'::text, 'sms'::text, 'email'::text, 'letter'::text])))
CONSTRAINT exit_surveys.exit_surveys_closed_check CHECK (((closed_on IS NULL) = (answered IS NULL)))
CONSTRAINT exit_surveys.exit_surveys_employer_check CHECK (((employer_id IS NULL) OR (situation = ANY (ARRAY['employed'::text, 'apprenticeship'::text]))))
CONSTRAINT exit_surveys.exit_surveys_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES customers(id)
CONSTRAINT exit_surveys.exit_surveys_months_check CHECK ((months = ANY (ARRAY[0, 6, 12, 24])))
CONSTRAINT exit_surveys.exit_surveys_offers_check CHECK (((offers >= 0) AND (offers <= 99)))
CONSTRAINT exit_surveys.exit_surveys_once_key UNIQUE (student_id, left_on, months)
CONSTRAINT exit_surveys.exit_surveys_pkey PRIMARY KEY (id)
CONSTRAINT exit_surveys.exit_surveys_situation_check CHECK ((situation = ANY (ARRAY['employed'::text, 'apprenticeship'::text, 'study'::text, 'civic_service'::text, 'looking'::text, 'other'::text])))
CONSTRAINT exit_surveys.exit_surveys_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT export_batch_entries.export_batch_entries_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES export_batches(id) DEFERRABLE INITIALLY DEFERRED
CONSTRAINT export_batch_entries.export_batch_entries_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES journal_entries(id)
CONSTRAINT export_batch_entries.export_batch_entries_pkey PRIMARY KEY (batch_id, entry_id)
CONSTRAINT export_batches.export_batches_cancels_id_fkey FOREIGN KEY (cancels_id) REFERENCES export_batches(id)
CONSTRAINT export_batches.export_batches_cancels_id_key UNIQUE (cancels_id)
CONSTRAINT export_batches.export_batches_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id)
CONSTRAINT export_batches.export_batches_description_file_id_fkey FOREIGN KEY (description_file_id) REFERENCES stored_files(id)
CONSTRAINT export_batches.export_batches_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
CONSTRAINT export_batches.export_batches_format_check CHECK ((format = ANY (ARRAY['fec'::text, 'quadra'::text, 'csv'::text, 'xlsx'::text, 'ximport'::text, 'ebp'::text, 'cegid'::text])))
CONSTRAINT export_batches.export_batches_kind_check CHECK ((kind = ANY (ARRAY['month'::text, 'year'::text, 'reversal'::text])))
CONSTRAINT export_batches.export_batches_number_key UNIQUE (number)
CONSTRAINT export_batches.export_batches_period_check CHECK ((period_from <= period_to))
CONSTRAINT export_batches.export_batches_pkey PRIMARY KEY (id)
CONSTRAINT export_batches.export_batches_reversal_check CHECK ((((kind = 'reversal'::text) = (cancels_id IS NOT NULL)) AND ((kind = 'reversal'::text) = (reason IS NOT NULL))))
CONSTRAINT export_batches.export_batches_year_check CHECK (((kind = 'year'::text) = (description_file_id IS NOT NULL)))
CONSTRAINT export_settings.export_settings_account_length_check CHECK (((account_length >= 6) AND (account_length <= 8)))
CONSTRAINT export_settings.export_settings_aux_prefix_check CHECK ((aux_prefix ~ '^[A-Z0-9]{0,4}$'::text))
CONSTRAINT export_settings.export_settings_decimal_mark_check CHECK ((decimal_mark = ANY (ARRAY[','::text, '.'::text])))
CONSTRAINT export_settings.export_settings_format_check CHECK ((format = ANY (ARRAY['fec'::text, 'quadra'::text, 'csv'::text, 'xlsx'::text, 'ximport'::text, 'ebp'::text, 'cegid'::text])))
CONSTRAINT export_settings.export_settings_pkey PRIMARY KEY (id)
CONSTRAINT export_settings.export_settings_year_end_check CHECK ((year_end ~ '^(0[1-9]|1[0-2])-([0-2][0-9]|3[01])$'::text))
CONSTRAINT family_messages.family_messages_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'sms'::text])))
CONSTRAINT family_messages.family_messages_half_day_check CHECK ((half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])))
CONSTRAINT family_messages.family_messages_once_key UNIQUE (student_id, day, half_day, channel, recipient)
CONSTRAINT family_messages.family_messages_pkey PRIMARY KEY (id)
CONSTRAINT family_messages.family_messages_queued_by_fkey FOREIGN KEY (queued_by) REFERENCES users(id)
CONSTRAINT family_messages.family_messages_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT fiscal_years.fiscal_years_apart EXCLUDE USING gist (daterange(starts_on, ends_on, '[]'::text) WITH &&)
CONSTRAINT fiscal_years.fiscal_years_days_check CHECK ((ends_on > starts_on))
CONSTRAINT fiscal_years.fiscal_years_pkey PRIMARY KEY (id)
CONSTRAINT fiscal_years.fiscal_years_starts_on_key UNIQUE (starts_on)
CONSTRAINT fitness_opinions.fitness_opinions_codes_check CHECK (((result = 'apt_with_restrictions'::text) = (cardinality(restricted_codes) > 0)))
CONSTRAINT fitness_opinions.fitness_opinions_pkey PRIMARY KEY (id)
CONSTRAINT fitness_opinions.fitness_opinions_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
CONSTRAINT fitness_opinions.fitness_opinions_result_check CHECK ((result = ANY (ARRAY['apt'::text, 'apt_with_restrictions'::text, 'unfit'::text])))
CONSTRAINT fitness_opinions.fitness_opinions_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT fitness_opinions.fitness_opinions_term_check CHECK (((valid_until >= given_on) AND (valid_until <= (given_on + '1 year'::interval))))
CONSTRAINT fitness_opinions.fitness_opinions_void_check CHECK (((voided_at IS NULL) = (void_reason IS NULL)))
CONSTRAINT fitness_opinions.fitness_opinions_voided_by_fkey FOREIGN KEY (voided_by) REFERENCES users(id)
CONSTRAINT fitness_requests.fitness_requests_days_check CHECK (((chased_on >= requested_on) AND (answered_on >= requested_on)))
CONSTRAINT fitness_requests.fitness_requests_pkey PRIMARY KEY (id)
CONSTRAINT fitness_requests.fitness_requests_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT frameworks.frameworks_code_version_key UNIQUE (code, version)
CONSTRAINT frameworks.frameworks_content_hash_key UNIQUE (content_hash)
CONSTRAINT frameworks.frameworks_level_check CHECK (((level >= 1) AND (level <= 8)))
CONSTRAINT frameworks.frameworks_pkey PRIMARY KEY (id)
CONSTRAINT frameworks.frameworks_sessions_check CHECK ((valid_from_session <= valid_to_session))
CONSTRAINT frameworks.frameworks_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text])))
CONSTRAINT frameworks.frameworks_verification_check CHECK ((verification = ANY (ARRAY['verified'::text, 'partly_verified'::text, 'to_verify'::text])))
CONSTRAINT frozen_report_requests.frozen_report_requests_email_check CHECK (((frozen_at IS NULL) OR (email IS NULL)))
CONSTRAINT frozen_report_requests.frozen_report_requests_pkey PRIMARY KEY (id)
CONSTRAINT frozen_report_requests.frozen_report_requests_run_id_fkey FOREIGN KEY (run_id) REFERENCES job_runs(id)
CONSTRAINT frozen_report_requests.frozen_report_requests_run_id_key UNIQUE (run_id)
CONSTRAINT frozen_report_requests.frozen_report_requests_year_check CHECK (((year >= 2000) AND (year <= 2099)))
CONSTRAINT frozen_reports.frozen_reports_content_check CHECK ((content_sha256 = encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text)))
CONSTRAINT frozen_reports.frozen_reports_file_check CHECK ((file_sha256 ~ '^[0-9a-f]{64}$'::text))
CONSTRAINT frozen_reports.frozen_reports_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
CONSTRAINT frozen_reports.frozen_reports_first_content_check CHECK ((first_content_sha256 ~ '^[0-9a-f]{64}$'::text))
CONSTRAINT frozen_reports.frozen_reports_forgotten_check CHECK (((persons_forgotten_on IS NULL) = (first_content_sha256 IS NULL)))
CONSTRAINT frozen_reports.frozen_reports_frozen_by_fkey FOREIGN KEY (frozen_by) REFERENCES users(id)
CONSTRAINT frozen_reports.frozen_reports_pkey PRIMARY KEY (id)
CONSTRAINT frozen_reports.frozen_reports_year_check CHECK (((year >= 2000) AND (year <= 2099)))
CONSTRAINT funded_costs.funded_costs_kind_check CHECK ((kind = ANY (ARRAY['purchase'::text, 'staff'::text, 'other'::text])))
CONSTRAINT funded_costs.funded_costs_net_check CHECK ((net_cents > 0))
CONSTRAINT funded_costs.funded_costs_pkey PRIMARY KEY (id)
CONSTRAINT funded_costs.funded_costs_supplier_invoice_id_fkey FOREIGN KEY (supplier_invoice_id) REFERENCES supplier_invoices(id)
CONSTRAINT funded_costs.funded_costs_supplier_invoice_id_key UNIQUE (supplier_invoice_id)
CONSTRAINT funder_reports.funder_reports_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES funding_agreements(id)
CONSTRAINT funder_reports.funder_reports_pkey PRIMARY KEY (id)
CONSTRAINT funding_agreements.funding_agreements_amount_check CHECK ((amount_cents > 0))
CONSTRAINT funding_agreements.funding_agreements_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id)
CONSTRAINT funding_agreements.funding_agreements_days_check CHECK ((ends_on >= starts_on))
CONSTRAINT funding_agreements.funding_agreements_ended_check CHECK (((ended_on IS NULL) = (ended_reason IS NULL)))
CONSTRAINT funding_agreements.funding_agreements_kind_check CHECK ((kind = ANY (ARRAY['state'::text, 'region'::text, 'local'::text, 'sponsor'::text, 'patronage'::text, 'tax'::text])))
CONSTRAINT funding_agreements.funding_agreements_pkey PRIMARY KEY (id)
CONSTRAINT funding_documents.funding_documents_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES funding_agreements(id)
CONSTRAINT funding_documents.funding_documents_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
CONSTRAINT funding_documents.funding_documents_pkey PRIMARY KEY (id)
CONSTRAINT funding_documents.funding_documents_withdrawn_check CHECK (((withdrawn_on IS NULL) = (withdrawn_reason IS NULL)))
CONSTRAINT funding_instalments.funding_instalments_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES funding_agreements(id)
CONSTRAINT funding_instalments.funding_instalments_amount_check CHECK ((amount_cents > 0))
CONSTRAINT funding_instalments.funding_instalments_claimed_check CHECK (((state <> 'expected'::text) OR (claimed_on IS NULL)))
CONSTRAINT funding_instalments.funding_instalments_kind_check CHECK ((kind = ANY (ARRAY['plain'::text, 'advance'::text, 'interim'::text, 'balance'::text])))
CONSTRAINT funding_instalments.funding_instalments_pkey PRIMARY KEY (id)
CONSTRAINT funding_instalments.funding_instalments_received_check CHECK (((state = 'received'::text) = (received_on IS NOT NULL)))
CONSTRAINT funding_instalments.funding_instalments_state_check CHECK ((state = ANY (ARRAY['expected'::text, 'claimed'::text, 'received'::text])))
CONSTRAINT funding_loans.funding_loans_amount_check CHECK ((amount_cents > 0))
CONSTRAINT funding_loans.funding_loans_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id)
CONSTRAINT funding_loans.funding_loans_grace_check CHECK (((grace_count >= 0) AND (grace_count < term_count)))
CONSTRAINT funding_loans.funding_loans_kind_check CHECK ((kind = ANY (ARRAY['annuity'::text, 'capital'::text])))
CONSTRAINT funding_loans.funding_loans_period_check CHECK ((period_months = ANY (ARRAY[1, 3, 6, 12])))
CONSTRAINT funding_loans.funding_loans_pkey PRIMARY KEY (id)
CONSTRAINT funding_loans.funding_loans_rate_check CHECK (((rate_bp >= 0) AND (rate_bp <= 10000)))
CONSTRAINT funding_loans.funding_loans_term_check CHECK (((term_count > 0) AND (term_count <= 480)))
CONSTRAINT funding_loans.funding_loans_withdrawn_check CHECK (((withdrawn_on IS NULL) = (withdrawn_reason IS NULL)))
CONSTRAINT funding_packs.funding_packs_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES funding_agreements(id)
CONSTRAINT funding_packs.funding_packs_count_check CHECK ((file_count > 0))
CONSTRAINT funding_packs.funding_packs_file_check CHECK ((file_sha256 ~ '^[0-9a-f]{64}$'::text))
CONSTRAINT funding_packs.funding_packs_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
CONSTRAINT funding_packs.funding_packs_made_check CHECK ((((file_sha256 IS NULL) = (file_count IS NULL)) AND ((file_id IS NULL) = ((file_sha256 IS NULL) OR (file_forgotten_on IS NOT NULL))) AND ((file_forgotten_on IS NULL) OR (file_sha256 IS NOT NULL))))
CONSTRAINT funding_packs.funding_packs_pkey PRIMARY KEY (id)
CONSTRAINT funding_packs.funding_packs_run_id_fkey FOREIGN KEY (run_id) REFERENCES job_runs(id)
CONSTRAINT funding_rules.funding_rules_code_check CHECK ((code = ANY (ARRAY['equipment_rate_bp'::text, 'equipment_cap_cents'::text, 'engineering_cap_cents'::text, 'tax_balance_bp'::text, 'tax_paid_day'::text, 'tax_list_day'::text])))
CONSTRAINT funding_rules.funding_rules_code_key UNIQUE (code, valid_from)
CONSTRAINT funding_rules.funding_rules_month_day_check CHECK ((month_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'::text))
CONSTRAINT funding_rules.funding_rules_one_check CHECK ((num_nonnulls(value, month_day) = 1))
CONSTRAINT funding_rules.funding_rules_pkey PRIMARY KEY (id)
CONSTRAINT funding_rules.funding_rules_value_check CHECK ((value > 0))
CONSTRAINT funding_shares.funding_shares_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES funding_agreements(id)
CONSTRAINT funding_shares.funding_shares_cost_id_fkey FOREIGN KEY (cost_id) REFERENCES funded_costs(id)
CONSTRAINT funding_shares.funding_shares_one_check CHECK ((num_nonnulls(cost_id, time_entry_id) = 1))
CONSTRAINT funding_shares.funding_shares_pkey PRIMARY KEY (id)
CONSTRAINT funding_shares.funding_shares_share_check CHECK (((share_bp > 0) AND (share_bp <= 10000)))
CONSTRAINT funding_shares.funding_shares_time_entry_id_fkey FOREIGN KEY (time_entry_id) REFERENCES time_entries(id)
CONSTRAINT funding_shares.funding_shares_whole TRIGGER DEFERRABLE INITIALLY DEFERRED
CONSTRAINT funding_shares.funding_shares_withdrawn_check CHECK (((withdrawn_on IS NULL) = (withdrawn_reason IS NULL)))
CONSTRAINT grant_items.grant_items_cost_id_fkey FOREIGN KEY (cost_id) REFERENCES funded_costs(id)
CONSTRAINT grant_items.grant_items_eligible_check CHECK ((eligible_cents > 0))
CONSTRAINT grant_items.grant_items_grant_id_fkey FOREIGN KEY (grant_id) REFERENCES equipment_grants(id)
CONSTRAINT grant_items.grant_items_life_check CHECK (((life_months > 0) AND (life_months <= 600)))
CONSTRAINT grant_items.grant_items_machine_id_fkey FOREIGN KEY (machine_id) REFERENCES machines(id)
CONSTRAINT grant_items.grant_items_pkey PRIMARY KEY (id)
CONSTRAINT grant_items.grant_items_service_check CHECK (((in_service_on IS NULL) = (life_months IS NULL)))
CONSTRAINT grant_items.grant_items_withdrawn_check CHECK (((withdrawn_on IS NULL) = (withdrawn_reason IS NULL)))
CONSTRAINT group_memberships.group_memberships_days_check CHECK (((to_on IS NULL) OR (to_on >= from_on)))
CONSTRAINT group_memberships.group_memberships_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id)
CONSTRAINT group_memberships.group_memberships_one_group_excl EXCLUDE USING gist (student_id WITH =, daterange(from_on, to_on, '[]'::text) WITH &&)
CONSTRAINT group_memberships.group_memberships_pkey PRIMARY KEY (id)
CONSTRAINT group_memberships.group_memberships_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT groups.groups_capacity_check CHECK (((capacity >= 1) AND (capacity <= 12)))
CONSTRAINT groups.groups_pkey PRIMARY KEY (id)
CONSTRAINT groups.groups_trainer_id_fkey FOREIGN KEY (trainer_id) REFERENCES staff_members(id)
CONSTRAINT guardian_links.guardian_links_contact_check CHECK ((NOT (no_contact AND (may_be_told OR told_as_adult OR emergency OR may_pick_up))))
CONSTRAINT guardian_links.guardian_links_days_check CHECK (((to_on IS NULL) OR (to_on >= from_on)))
CONSTRAINT guardian_links.guardian_links_guardian_id_fkey FOREIGN KEY (guardian_id) REFERENCES guardians(id)
CONSTRAINT guardian_links.guardian_links_once_excl EXCLUDE USING gist (student_id WITH =, guardian_id WITH =, daterange(from_on, to_on, '[]'::text) WITH &&)
CONSTRAINT guardian_links.guardian_links_pkey PRIMARY KEY (id)
CONSTRAINT guardian_links.guardian_links_relation_check CHECK ((relation = ANY (ARRAY['mother'::text, 'father'::text, 'step_parent'::text, 'grandparent'::text, 'sibling'::text, 'foster_family'::text, 'guardian'::text, 'educator'::text, 'other'::text])))
CONSTRAINT guardian_links.guardian_links_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT guardians.guardians_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'sms'::text, 'email'::text, 'letter'::text])))
CONSTRAINT guardians.guardians_pkey PRIMARY KEY (id)
CONSTRAINT half_logins.half_logins_pkey PRIMARY KEY (id)
CONSTRAINT half_logins.half_logins_token_hash_key UNIQUE (token_hash)
CONSTRAINT half_logins.half_logins_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
CONSTRAINT hazards.hazards_class_check CHECK ((hazard_class = ANY (ARRAY['R'::text, 'X'::text, 'P'::text])))
CONSTRAINT hazards.hazards_clearance_check CHECK ((clearance = ANY (ARRAY['driving_permit'::text, 'electrical_habilitation'::text])))
CONSTRAINT hazards.hazards_lift_check CHECK ((((hazard_class <> 'P'::text) OR (clearance IS NOT NULL)) AND ((hazard_class <> 'X'::text) OR (clearance IS NULL))))
CONSTRAINT hazards.hazards_pkey PRIMARY KEY (id)
CONSTRAINT hour_conflicts.hour_conflicts_half_day_check CHECK ((half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])))
CONSTRAINT hour_conflicts.hour_conflicts_pkey PRIMARY KEY (id)
CONSTRAINT hour_conflicts.hour_conflicts_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES users(id)
CONSTRAINT hour_conflicts.hour_conflicts_settled_check CHECK (((settled_at IS NULL) = (settlement IS NULL)))
CONSTRAINT hour_conflicts.hour_conflicts_settlement_check CHECK ((settlement = ANY (ARRAY['hours_voided'::text, 'mark_corrected'::text, 'gone'::text])))
CONSTRAINT hour_conflicts.hour_conflicts_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT house_rules.house_rules_limit_check CHECK (((limit_value >= 0) AND ((limit_under_16 IS NULL) OR (limit_under_16 >= 0))))
CONSTRAINT house_rules.house_rules_pkey PRIMARY KEY (id)
CONSTRAINT house_rules.house_rules_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
CONSTRAINT house_rules.house_rules_rule_check CHECK ((rule = ANY (ARRAY['day_too_long'::text, 'week_too_long'::text, 'break_missing'::text, 'night_work'::text, 'daily_rest_short'::text, 'weekly_rest_missing'::text, 'public_holiday'::text])))
CONSTRAINT house_rules.house_rules_severity_check CHECK ((severity = ANY (ARRAY['block'::text, 'warn'::text])))
CONSTRAINT idempotency_keys.idempotency_keys_pkey PRIMARY KEY (owner_id, key)
CONSTRAINT import_headings.import_headings_kind_heading_key UNIQUE (kind, heading)
CONSTRAINT import_headings.import_headings_pkey PRIMARY KEY (id)
CONSTRAINT indicator_year_facts.indicator_year_facts_cost_check CHECK ((cost_cents > 0))
CONSTRAINT indicator_year_facts.indicator_year_facts_months_check CHECK (((out_of_school_months > 0) AND (out_of_school_months <= 120)))
CONSTRAINT indicator_year_facts.indicator_year_facts_pkey PRIMARY KEY (id)
CONSTRAINT indicator_year_facts.indicator_year_facts_source_check CHECK (((source IS NOT NULL) OR ((cost_cents IS NULL) AND (out_of_school_months IS NULL) AND (workshop_from_bp IS NULL))))
CONSTRAINT indicator_year_facts.indicator_year_facts_workshop_check CHECK ((((workshop_from_bp IS NULL) = (workshop_to_bp IS NULL)) AND (workshop_from_bp >= 0) AND (workshop_from_bp <= workshop_to_bp) AND (workshop_to_bp <= 10000)))
CONSTRAINT indicator_year_facts.indicator_year_facts_year_check CHECK (((year >= 2000) AND (year <= 2099)))
CONSTRAINT indicator_year_facts.indicator_year_facts_year_key UNIQUE (year)
CONSTRAINT inquiries.inquiries_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'phone'::text, 'visit'::text, 'letter'::text, 'other'::text])))
CONSTRAINT inquiries.inquiries_client_check CHECK (((customer_id IS NOT NULL) OR (contact_name IS NOT NULL)))
CONSTRAINT inquiries.inquiries_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id)
CONSTRAINT inquiries.inquiries_end_check CHECK (((state = ANY (ARRAY['declined'::text, 'lost'::text])) = (end_reason IS NOT NULL)))
CONSTRAINT inquiries.inquiries_ordered_check CHECK (((state = 'ordered'::text) = (production_order_id IS NOT NULL)))
CONSTRAINT inquiries.inquiries_pkey PRIMARY KEY (id)
CONSTRAINT inquiries.inquiries_production_order_id_fkey FOREIGN KEY (production_order_id) REFERENCES production_orders(id)
CONSTRAINT inquiries.inquiries_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
CONSTRAINT inquiries.inquiries_state_check CHECK ((state = ANY (ARRAY['new'::text, 'estimated'::text, 'quoted'::text, 'ordered'::text, 'declined'::text, 'lost'::text])))
CONSTRAINT invoice_allowances.invoice_allowances_amount_check CHECK ((amount_cents > 0))
CONSTRAINT invoice_allowances.invoice_allowances_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoices(id) ON DELETE CASCADE DEFERRABLE
CONSTRAINT invoice_allowances.invoice_allowances_pkey PRIMARY KEY (id)
CONSTRAINT invoice_allowances.invoice_allowances_rate_key UNIQUE (invoice_id, vat_category, vat_rate_bp)
CONSTRAINT invoice_allowances.invoice_allowances_vat_category_check CHECK ((vat_category = ANY (ARRAY['S'::text, 'E'::text, 'AE'::text, 'K'::text, 'G'::text, 'O'::text, 'Z'::text])))
CONSTRAINT invoice_deposits.invoice_deposits_deposit_id_fkey FOREIGN KEY (deposit_id) REFERENCES invoices(id)
CONSTRAINT invoice_deposits.invoice_deposits_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoices(id) ON DELETE CASCADE
CONSTRAINT invoice_deposits.invoice_deposits_pkey PRIMARY KEY (deposit_id)
CONSTRAINT invoice_disputes.invoice_disputes_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoices(id)
CONSTRAINT invoice_disputes.invoice_disputes_pkey PRIMARY KEY (id)
CONSTRAINT invoice_lines.invoice_lines_credited_line_id_fkey FOREIGN KEY (credited_line_id) REFERENCES invoice_lines(id)
CONSTRAINT invoice_lines.invoice_lines_discount_bp_check CHECK (((discount_bp >= 0) AND (discount_bp <= 10000)))
CONSTRAINT invoice_lines.invoice_lines_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoices(id) ON DELETE CASCADE DEFERRABLE
CONSTRAINT invoice_lines.invoice_lines_nature_check CHECK ((nature = ANY (ARRAY['goods'::text, 'service'::text])))
CONSTRAINT invoice_lines.invoice_lines_order_line_id_fkey FOREIGN KEY (order_line_id) REFERENCES production_order_lines(id)
CONSTRAINT invoice_lines.invoice_lines_pkey PRIMARY KEY (id)
CONSTRAINT invoice_lines.invoice_lines_position_key UNIQUE (invoice_id, "position")
CONSTRAINT invoice_lines.invoice_lines_quantity_check CHECK ((quantity <> (0)::numeric))
CONSTRAINT invoice_lines.invoice_lines_reason_check CHECK ((((vat_category = 'S'::text) = (vat_reason IS NULL)) AND ((vat_category = 'S'::text) = (vat_rate_bp > 0))))
CONSTRAINT invoice_lines.invoice_lines_sector_check CHECK ((sector = ANY (ARRAY['taxable'::text, 'exempt'::text])))
CONSTRAINT invoice_lines.invoice_lines_vat_category_check CHECK ((vat_category = ANY (ARRAY['S'::text, 'E'::text, 'AE'::text, 'K'::text, 'G'::text, 'O'::text, 'Z'::text])))
CONSTRAINT invoice_lines.invoice_lines_vat_reason_check CHECK ((vat_reason = ANY (ARRAY['teaching'::text, 'general_interest'::text, 'franchise'::text, 'building_subcontract'::text, 'eu_services'::text, 'intra_eu_goods'::text, 'export'::text, 'foreign_services'::text])))
CONSTRAINT invoice_vat_lines.invoice_vat_lines_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoices(id) ON DELETE CASCADE DEFERRABLE
CONSTRAINT invoice_vat_lines.invoice_vat_lines_pending_check CHECK (((pending_cents >= 0) AND (pending_cents <= vat_cents)))
CONSTRAINT invoice_vat_lines.invoice_vat_lines_pkey PRIMARY KEY (id)
CONSTRAINT invoice_vat_lines.invoice_vat_lines_rate_key UNIQUE (invoice_id, vat_category, vat_rate_bp)
CONSTRAINT invoice_vat_lines.invoice_vat_lines_vat_category_check CHECK ((vat_category = ANY (ARRAY['S'::text, 'E'::text, 'AE'::text, 'K'::text, 'G'::text, 'O'::text, 'Z'::text])))
CONSTRAINT invoices.invoices_buyer_digest_check CHECK ((num_nulls(number, buyer_salt, buyer_digest) = ANY (ARRAY[0, 3])))
CONSTRAINT invoices.invoices_credit_effect_check CHECK ((((kind = 'credit_note'::text) AND (credit_effect = ANY (ARRAY['price'::text, 'billed_wrongly'::text, 'goods_back'::text]))) OR (credit_effect IS NULL)))
CONSTRAINT invoices.invoices_credited_check CHECK (((kind = 'credit_note'::text) = (credited_id IS NOT NULL)))
CONSTRAINT invoices.invoices_credited_id_fkey FOREIGN KEY (credited_id) REFERENCES invoices(id)
CONSTRAINT invoices.invoices_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id)
CONSTRAINT invoices.invoices_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES deliveries(id)
CONSTRAINT invoices.invoices_discount_bp_check CHECK (((discount_bp >= 0) AND (discount_bp <= 10000)))
CONSTRAINT invoices.invoices_discount_check CHECK (((discount_cents >= 0) AND ((discount_bp = 0) OR (discount_cents = 0))))
CONSTRAINT invoices.invoices_due_on_check CHECK (((due_on >= issued_on) OR ((texts ->> 'paidOn'::text) IS NOT NULL)))
CONSTRAINT invoices.invoices_issued_check CHECK ((num_nulls(number, issued_on, due_on, seller, buyer, vat_option, texts) = ANY (ARRAY[0, 7])))
CONSTRAINT invoices.invoices_kind_check CHECK ((kind = ANY (ARRAY['invoice'::text, 'deposit'::text, 'situation'::text, 'final'::text, 'credit_note'::text])))
CONSTRAINT invoices.invoices_number_check CHECK ((number ~ '^[A-Za-z0-9+_/-]{1,35}$'::text))
CONSTRAINT invoices.invoices_number_key UNIQUE (number)
CONSTRAINT invoices.invoices_order_id_fkey FOREIGN KEY (order_id) REFERENCES production_orders(id)
CONSTRAINT invoices.invoices_payable_check CHECK (((prepaid_cents >= 0) AND (payable_cents >= 0) AND (payable_cents = (gross_cents - prepaid_cents))))
CONSTRAINT invoices.invoices_percent_bp_check CHECK (((percent_bp >= 1) AND (percent_bp <= 10000)))
CONSTRAINT invoices.invoices_percent_check CHECK (((kind = ANY (ARRAY['deposit'::text, 'situation'::text])) = (percent_bp IS NOT NULL)))
CONSTRAINT invoices.invoices_pkey PRIMARY KEY (id)
CONSTRAINT invoices.invoices_supplied_on_check CHECK (((supplied_on IS NOT NULL) OR (kind = ANY (ARRAY['deposit'::text, 'credit_note'::text]))))
CONSTRAINT invoices.invoices_vat_option_check CHECK ((vat_option = ANY (ARRAY['on_debits'::text, 'on_receipts'::text])))
CONSTRAINT issued_documents.issued_documents_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
CONSTRAINT issued_documents.issued_documents_pkey PRIMARY KEY (id)
CONSTRAINT issued_documents.issued_documents_subject_key UNIQUE (kind, subject_id)
CONSTRAINT job_runs.job_runs_pkey PRIMARY KEY (id)
CONSTRAINT job_runs.job_runs_priority_check CHECK (((priority >= 1) AND (priority <= 3)))
CONSTRAINT job_runs.job_runs_progress_check CHECK (((progress >= 0) AND (progress <= 100)))
CONSTRAINT job_runs.job_runs_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
CONSTRAINT job_schedules.job_schedules_at_check CHECK ((at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
CONSTRAINT job_schedules.job_schedules_every_check CHECK ((every = ANY (ARRAY['day'::text, 'week'::text, 'month'::text])))
CONSTRAINT job_schedules.job_schedules_last_run_id_fkey FOREIGN KEY (last_run_id) REFERENCES job_runs(id)
CONSTRAINT job_schedules.job_schedules_name_key UNIQUE (name)
CONSTRAINT job_schedules.job_schedules_on_day_check CHECK ((((every = 'day'::text) AND (on_day IS NULL)) OR ((every = 'week'::text) AND ((on_day >= 1) AND (on_day <= 7))) OR ((every = 'month'::text) AND ((on_day >= 1) AND (on_day <= 28)))))
CONSTRAINT job_schedules.job_schedules_pkey PRIMARY KEY (id)
CONSTRAINT journal_entries.journal_entries_balance TRIGGER DEFERRABLE INITIALLY DEFERRED
CONSTRAINT journal_entries.journal_entries_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES export_batches(id) DEFERRABLE INITIALLY DEFERRED
CONSTRAINT journal_entries.journal_entries_closed_check CHECK (((entry_number IS NULL) = (hash IS NULL)))
CONSTRAINT journal_entries.journal_entries_journal_check CHECK ((journal = ANY (ARRAY['VE'::text, 'BQ'::text, 'OD'::text, 'AN'::text])))
CONSTRAINT journal_entries.journal_entries_number_key UNIQUE (journal, entry_number)
CONSTRAINT journal_entries.journal_entries_pkey PRIMARY KEY (id)
CONSTRAINT journal_entries.journal_entries_source_key UNIQUE (source_kind, source_id)
CONSTRAINT journal_entries.journal_entries_source_kind_check CHECK ((source_kind = ANY (ARRAY['invoice'::text, 'payment'::text, 'settlement'::text, 'opening'::text, 'bank_match'::text, 'bank_match_undone'::text])))
CONSTRAINT journal_lines.journal_lines_amount_check CHECK (((debit_cents >= 0) AND (credit_cents >= 0) AND ((debit_cents = 0) <> (credit_cents = 0))))
CONSTRAINT journal_lines.journal_lines_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES journal_entries(id) DEFERRABLE
CONSTRAINT journal_lines.journal_lines_pkey PRIMARY KEY (id)
CONSTRAINT journal_lines.journal_lines_position_key UNIQUE (entry_id, "position")
CONSTRAINT knowledge_competences.knowledge_competences_competence_id_fkey FOREIGN KEY (competence_id) REFERENCES competences(id)
CONSTRAINT knowledge_competences.knowledge_competences_knowledge_id_fkey FOREIGN KEY (knowledge_id) REFERENCES knowledge_items(id)
CONSTRAINT knowledge_competences.knowledge_competences_pkey PRIMARY KEY (knowledge_id, competence_id)
CONSTRAINT knowledge_items.knowledge_items_framework_code_key UNIQUE (framework_id, code)
CONSTRAINT knowledge_items.knowledge_items_framework_id_fkey FOREIGN KEY (framework_id) REFERENCES frameworks(id)
CONSTRAINT knowledge_items.knowledge_items_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES knowledge_items(id)
CONSTRAINT knowledge_items.knowledge_items_pkey PRIMARY KEY (id)
CONSTRAINT knowledge_items.knowledge_items_taxonomic_level_check CHECK (((taxonomic_level >= 1) AND (taxonomic_level <= 4)))
CONSTRAINT knowledge_items.knowledge_items_verification_check CHECK ((verification = ANY (ARRAY['verified'::text, 'partly_verified'::text, 'to_verify'::text])))
CONSTRAINT ledger_accounts.ledger_accounts_account_check CHECK ((account ~ '^[1-8][0-9]{2}[A-Z0-9]{0,9}$'::text))
CONSTRAINT ledger_accounts.ledger_accounts_pkey PRIMARY KEY (id)
CONSTRAINT ledger_accounts.ledger_accounts_sector_check CHECK ((sector = ANY (ARRAY['taxable'::text, 'exempt'::text])))
CONSTRAINT ledger_heads.ledger_heads_journal_check CHECK ((journal = ANY (ARRAY['VE'::text, 'BQ'::text, 'OD'::text, 'AN'::text])))
CONSTRAINT ledger_heads.ledger_heads_pkey PRIMARY KEY (journal)
CONSTRAINT legal_holds.legal_holds_lift_check CHECK (((lifted_on IS NULL) = (lifted_reason IS NULL)))
CONSTRAINT legal_holds.legal_holds_pkey PRIMARY KEY (id)
CONSTRAINT lessons.lessons_given_by_fkey FOREIGN KEY (given_by) REFERENCES users(id)
CONSTRAINT lessons.lessons_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id)
CONSTRAINT lessons.lessons_half_day_check CHECK ((half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])))
CONSTRAINT lessons.lessons_order_id_fkey FOREIGN KEY (order_id) REFERENCES production_orders(id)
CONSTRAINT lessons.lessons_pkey PRIMARY KEY (id)
CONSTRAINT lessons.lessons_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subjects(id)
CONSTRAINT line_letters.line_letters_line_id_fkey FOREIGN KEY (line_id) REFERENCES journal_lines(id)
CONSTRAINT line_letters.line_letters_pkey PRIMARY KEY (line_id)
CONSTRAINT line_openings.line_openings_correction_id_fkey FOREIGN KEY (correction_id) REFERENCES order_opening_corrections(id)
CONSTRAINT line_openings.line_openings_line_id_fkey FOREIGN KEY (line_id) REFERENCES production_order_lines(id)
CONSTRAINT line_openings.line_openings_pkey PRIMARY KEY (line_id)
CONSTRAINT line_openings.line_openings_quantities_check CHECK (((billed_quantity >= (0)::numeric) AND (billed_quantity <= delivered_quantity)))
CONSTRAINT locked_months.locked_months_locked_by_fkey FOREIGN KEY (locked_by) REFERENCES users(id)
CONSTRAINT locked_months.locked_months_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
CONSTRAINT locked_months.locked_months_pkey PRIMARY KEY (id)
CONSTRAINT locked_months.locked_months_scope_check CHECK ((scope = ANY (ARRAY['hours'::text, 'sales'::text])))
CONSTRAINT login_attempts.login_attempts_pkey PRIMARY KEY (id)
CONSTRAINT machine_check_results.machine_check_results_check_id_fkey FOREIGN KEY (check_id) REFERENCES machine_checks(id)
CONSTRAINT machine_check_results.machine_check_results_days_check CHECK ((next_due_on > done_on))
CONSTRAINT machine_check_results.machine_check_results_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
CONSTRAINT machine_check_results.machine_check_results_pkey PRIMARY KEY (id)
CONSTRAINT machine_check_results.machine_check_results_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
CONSTRAINT machine_checks.machine_checks_machine_id_fkey FOREIGN KEY (machine_id) REFERENCES machines(id)
CONSTRAINT machine_checks.machine_checks_period_check CHECK (((period_months >= 1) AND (period_months <= 240)))
CONSTRAINT machine_checks.machine_checks_pkey PRIMARY KEY (id)
CONSTRAINT machine_costs.machine_costs_cents_check CHECK ((cents_per_hour >= 0))
CONSTRAINT machine_costs.machine_costs_machine_id_fkey FOREIGN KEY (machine_id) REFERENCES machines(id)
CONSTRAINT machine_costs.machine_costs_pkey PRIMARY KEY (id)
CONSTRAINT machine_costs.machine_costs_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
CONSTRAINT machine_families.machine_families_pkey PRIMARY KEY (id)
CONSTRAINT machine_safety.machine_safety_family_id_fkey FOREIGN KEY (family_id) REFERENCES machine_families(id)
CONSTRAINT machine_safety.machine_safety_machine_id_fkey FOREIGN KEY (machine_id) REFERENCES machines(id)
CONSTRAINT machine_safety.machine_safety_pkey PRIMARY KEY (machine_id)
CONSTRAINT machine_state_changes.machine_state_changes_machine_id_fkey FOREIGN KEY (machine_id) REFERENCES machines(id)
CONSTRAINT machine_state_changes.machine_state_changes_pkey PRIMARY KEY (id)
CONSTRAINT machine_state_changes.machine_state_changes_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
CONSTRAINT machine_state_changes.machine_state_changes_state_check CHECK ((state = ANY (ARRAY['in_use'::text, 'stopped'::text, 'maintenance'::text])))
CONSTRAINT machine_upkeeps.machine_upkeeps_interval_check CHECK (((interval_days >= 1) AND (interval_days <= 3660)))
CONSTRAINT machine_upkeeps.machine_upkeeps_machine_id_fkey FOREIGN KEY (machine_id) REFERENCES machines(id)
CONSTRAINT machine_upkeeps.machine_upkeeps_pkey PRIMARY KEY (id)
CONSTRAINT machine_upkeeps_done.machine_upkeeps_done_pkey PRIMARY KEY (id)
CONSTRAINT machine_upkeeps_done.machine_upkeeps_done_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
CONSTRAINT machine_upkeeps_done.machine_upkeeps_done_upkeep_id_fkey FOREIGN KEY (upkeep_id) REFERENCES machine_upkeeps(id)
CONSTRAINT machines.machines_built_year_check CHECK (((built_year >= 1900) AND (built_year <= 2200)))
CONSTRAINT machines.machines_pkey PRIMARY KEY (id)
CONSTRAINT machines.machines_state_check CHECK ((state = ANY (ARRAY['in_use'::text, 'stopped'::text, 'maintenance'::text])))
CONSTRAINT machines.machines_stop_reason_check CHECK (((state = 'in_use'::text) = (stop_reason IS NULL)))
CONSTRAINT mail_messages.mail_messages_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES stored_files(id)
CONSTRAINT mail_messages.mail_messages_pkey PRIMARY KEY (id)
CONSTRAINT market_rates.market_rates_cents_check CHECK ((cents_per_hour > 0))
CONSTRAINT market_rates.market_rates_machine_family_id_fkey FOREIGN KEY (machine_family_id) REFERENCES machine_families(id)
CONSTRAINT market_rates.market_rates_machine_id_fkey FOREIGN KEY (machine_id) REFERENCES machines(id)
CONSTRAINT market_rates.market_rates_one_check CHECK ((num_nonnulls(machine_id, machine_family_id) <= 1))
CONSTRAINT market_rates.market_rates_pkey PRIMARY KEY (id)
CONSTRAINT material_items.material_items_minimum_check CHECK ((minimum_stock >= (0)::numeric))
CONSTRAINT material_items.material_items_pkey PRIMARY KEY (id)
CONSTRAINT material_items.material_items_stock_check CHECK (((on_hand >= (0)::numeric) AND (value_cents >= 0) AND ((on_hand > (0)::numeric) OR (value_cents = 0))))
CONSTRAINT material_items.material_items_unit_check CHECK ((unit = ANY (ARRAY['piece'::text, 'metre'::text, 'square_metre'::text, 'kilogram'::text, 'litre'::text, 'box'::text])))
CONSTRAINT material_receipts.material_receipts_cost_check CHECK ((cost_cents >= 0))
CONSTRAINT material_receipts.material_receipts_item_id_fkey FOREIGN KEY (item_id) REFERENCES material_items(id)
CONSTRAINT material_receipts.material_receipts_order_material_id_fkey FOREIGN KEY (order_material_id) REFERENCES order_materials(id)
CONSTRAINT material_receipts.material_receipts_pkey PRIMARY KEY (id)
CONSTRAINT material_receipts.material_receipts_purchase_line_id_fkey FOREIGN KEY (purchase_line_id) REFERENCES purchase_lines(id)
CONSTRAINT material_receipts.material_receipts_quantity_check CHECK ((quantity > (0)::numeric))
CONSTRAINT material_receipts.material_receipts_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
CONSTRAINT material_receipts.material_receipts_what_check CHECK (((item_id IS NULL) <> (order_material_id IS NULL)))
CONSTRAINT measurements.measurements_characteristic_id_fkey FOREIGN KEY (characteristic_id) REFERENCES characteristics(id)
CONSTRAINT measurements.measurements_correction_check CHECK (((corrects_id IS NULL) = (reason IS NULL)))
CONSTRAINT measurements.measurements_corrects_id_fkey FOREIGN KEY (corrects_id) REFERENCES measurements(id)
CONSTRAINT measurements.measurements_measured_by_fkey FOREIGN KEY (measured_by) REFERENCES users(id)
CONSTRAINT measurements.measurements_piece_check CHECK ((piece > 0))
CONSTRAINT measurements.measurements_pkey PRIMARY KEY (id)
CONSTRAINT measurements.measurements_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT message_templates.message_templates_kind_check CHECK ((kind = ANY (ARRAY['absence_mail'::text, 'absence_sms'::text, 'placement_mail'::text, 'placement_sms'::text])))
CONSTRAINT message_templates.message_templates_kind_key UNIQUE (kind)
CONSTRAINT message_templates.message_templates_pkey PRIMARY KEY (id)
CONSTRAINT month_closings.month_closings_by_user_fkey FOREIGN KEY (by_user) REFERENCES users(id)
CONSTRAINT month_closings.month_closings_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
CONSTRAINT month_closings.month_closings_pkey PRIMARY KEY (id)
CONSTRAINT month_closings.month_closings_rank_key UNIQUE (scope, month, rank)
CONSTRAINT month_closings.month_closings_reason_check CHECK (((step = 'reopen'::text) = (reason IS NOT NULL)))
CONSTRAINT month_closings.month_closings_scope_check CHECK ((scope = ANY (ARRAY['hours'::text, 'sales'::text])))
CONSTRAINT month_closings.month_closings_step_check CHECK ((step = ANY (ARRAY['soft_close'::text, 'reopen'::text])))
CONSTRAINT nonconformities.nonconformities_accepted_check CHECK ((COALESCE((decision = 'accepted'::text), false) = (accepted_by IS NOT NULL)))
CONSTRAINT nonconformities.nonconformities_cause_check CHECK ((cause = ANY (ARRAY['plan_misread'::text, 'setting'::text, 'tool'::text, 'material'::text, 'handling'::text, 'other'::text])))
CONSTRAINT nonconformities.nonconformities_cause_words_check CHECK (((cause = 'other'::text) = (cause_words IS NOT NULL)))
CONSTRAINT nonconformities.nonconformities_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES users(id)
CONSTRAINT nonconformities.nonconformities_decided_check CHECK (((decision IS NULL) = (decided_on IS NULL)))
CONSTRAINT nonconformities.nonconformities_decision_check CHECK ((decision = ANY (ARRAY['rework'::text, 'scrap'::text, 'accepted'::text])))
CONSTRAINT nonconformities.nonconformities_ended_check CHECK (((state = ANY (ARRAY['settled'::text, 'withdrawn'::text])) = (ended_on IS NOT NULL)))
CONSTRAINT nonconformities.nonconformities_found_by_fkey FOREIGN KEY (found_by) REFERENCES users(id)
CONSTRAINT nonconformities.nonconformities_measurement_id_fkey FOREIGN KEY (measurement_id) REFERENCES measurements(id)
CONSTRAINT nonconformities.nonconformities_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations(id)
CONSTRAINT nonconformities.nonconformities_order_id_fkey FOREIGN KEY (order_id) REFERENCES production_orders(id)
CONSTRAINT nonconformities.nonconformities_photo_id_fkey FOREIGN KEY (photo_id) REFERENCES stored_files(id)
CONSTRAINT nonconformities.nonconformities_pkey PRIMARY KEY (id)
CONSTRAINT nonconformities.nonconformities_quantities_check CHECK (((scrapped >= (0)::numeric) AND (to_rework >= (0)::numeric)))
CONSTRAINT nonconformities.nonconformities_rework_check CHECK ((COALESCE((decision = 'rework'::text), false) = (rework_operation_id IS NOT NULL)))
CONSTRAINT nonconformities.nonconformities_rework_operation_id_fkey FOREIGN KEY (rework_operation_id) REFERENCES operations(id)
CONSTRAINT nonconformities.nonconformities_state_check CHECK ((state = ANY (ARRAY['open'::text, 'in_rework'::text, 'settled'::text, 'withdrawn'::text])))
CONSTRAINT nonconformities.nonconformities_withdrawn_check CHECK (((state = 'withdrawn'::text) = (withdrawal_reason IS NOT NULL)))
CONSTRAINT notice_choices.notice_choices_mail_check CHECK ((mail = ANY (ARRAY['never'::text, 'long'::text, 'always'::text])))
CONSTRAINT notice_choices.notice_choices_pkey PRIMARY KEY (user_id)
CONSTRAINT notice_choices.notice_choices_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
CONSTRAINT number_series.number_series_digits_check CHECK (((digits >= 3) AND (digits <= 9)))
CONSTRAINT number_series.number_series_first_number_check CHECK (((first_number > 0) AND (first_number <= next_number)))
CONSTRAINT number_series.number_series_kind_check CHECK ((kind = ANY (ARRAY['quote'::text, 'order_confirmation'::text, 'pro_forma'::text, 'deposit'::text, 'invoice'::text, 'credit_note'::text])))
CONSTRAINT number_series.number_series_next_number_check CHECK ((next_number > 0))
CONSTRAINT number_series.number_series_pkey PRIMARY KEY (kind, year)
CONSTRAINT number_series.number_series_prefix_check CHECK ((prefix ~ '^[A-Z][A-Z0-9]{0,9}$'::text))
CONSTRAINT open_invoices.open_invoices_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoices(id) ON DELETE CASCADE
CONSTRAINT open_invoices.open_invoices_open_cents_check CHECK ((open_cents > 0))
CONSTRAINT open_invoices.open_invoices_pkey PRIMARY KEY (invoice_id)
CONSTRAINT openings.openings_pkey PRIMARY KEY (id)
CONSTRAINT openings.openings_single_check CHECK (single)
CONSTRAINT openings.openings_single_key UNIQUE (single)
CONSTRAINT openings.openings_written_by_fkey FOREIGN KEY (written_by) REFERENCES users(id)
CONSTRAINT operation_competences.operation_competences_competence_id_fkey FOREIGN KEY (competence_id) REFERENCES competences(id)
CONSTRAINT operation_competences.operation_competences_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations(id) ON DELETE CASCADE
CONSTRAINT operation_competences.operation_competences_pkey PRIMARY KEY (operation_id, competence_id)
CONSTRAINT operation_competences.operation_competences_weight_check CHECK (((weight >= 1) AND (weight <= 100)))
CONSTRAINT operation_hazards.operation_hazards_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations(id) ON DELETE CASCADE
CONSTRAINT operation_hazards.operation_hazards_pkey PRIMARY KEY (operation_id)
CONSTRAINT operation_openings.operation_openings_correction_id_fkey FOREIGN KEY (correction_id) REFERENCES order_opening_corrections(id)
CONSTRAINT operation_openings.operation_openings_minutes_check CHECK (((minutes > 0) OR ((minutes = 0) AND (correction_id IS NOT NULL))))
CONSTRAINT operation_openings.operation_openings_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations(id)
CONSTRAINT operation_openings.operation_openings_pkey PRIMARY KEY (operation_id)
CONSTRAINT operation_photos.operation_photos_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
CONSTRAINT operation_photos.operation_photos_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations(id)
CONSTRAINT operation_photos.operation_photos_pkey PRIMARY KEY (id)
CONSTRAINT operation_photos.operation_photos_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES users(id)
CONSTRAINT operations.operations_allotted_minutes_check CHECK ((allotted_minutes >= 0))
CONSTRAINT operations.operations_catalogue_check CHECK (((catalogue_operation_id IS NULL) = (catalogue_version IS NULL)))
CONSTRAINT operations.operations_catalogue_operation_id_fkey FOREIGN KEY (catalogue_operation_id) REFERENCES catalogue_operations(id)
CONSTRAINT operations.operations_kind_check CHECK ((kind = ANY (ARRAY['work'::text, 'rework'::text, 'training'::text])))
CONSTRAINT operations.operations_line_id_fkey FOREIGN KEY (line_id) REFERENCES production_order_lines(id)
CONSTRAINT operations.operations_machine_id_fkey FOREIGN KEY (machine_id) REFERENCES machines(id)
CONSTRAINT operations.operations_order_id_fkey FOREIGN KEY (order_id) REFERENCES production_orders(id)
CONSTRAINT operations.operations_pkey PRIMARY KEY (id)
CONSTRAINT operations.operations_queue_position_check CHECK ((queue_position >= 0))
CONSTRAINT operations.operations_rework_check CHECK ((((kind = 'rework'::text) = (rework_of_id IS NOT NULL)) AND ((kind = 'rework'::text) = (rework_reason IS NOT NULL))))
CONSTRAINT operations.operations_rework_of_id_fkey FOREIGN KEY (rework_of_id) REFERENCES operations(id)
CONSTRAINT operations.operations_rework_sold_check CHECK (((kind <> 'rework'::text) OR (allotted_minutes = 0)))
CONSTRAINT operations.operations_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text])))
CONSTRAINT order_confirmations.order_confirmations_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id)
CONSTRAINT order_confirmations.order_confirmations_number_key UNIQUE (number)
CONSTRAINT order_confirmations.order_confirmations_order_id_fkey FOREIGN KEY (order_id) REFERENCES production_orders(id)
CONSTRAINT order_confirmations.order_confirmations_pkey PRIMARY KEY (id)
CONSTRAINT order_materials.order_materials_item_id_fkey FOREIGN KEY (item_id) REFERENCES material_items(id)
CONSTRAINT order_materials.order_materials_order_id_fkey FOREIGN KEY (order_id) REFERENCES production_orders(id)
CONSTRAINT order_materials.order_materials_pkey PRIMARY KEY (id)
CONSTRAINT order_materials.order_materials_quantities_check CHECK (((wanted >= (0)::numeric) AND (reserved >= (0)::numeric) AND (consumed >= (0)::numeric) AND (cost_cents >= 0)))
CONSTRAINT order_materials.order_materials_reserved_check CHECK (((item_id IS NOT NULL) OR (reserved = (0)::numeric)))
CONSTRAINT order_materials.order_materials_unit_check CHECK ((unit = ANY (ARRAY['piece'::text, 'metre'::text, 'square_metre'::text, 'kilogram'::text, 'litre'::text, 'box'::text])))
CONSTRAINT order_opening_corrections.order_opening_corrections_changes_check CHECK ((jsonb_array_length(changes) > 0))
CONSTRAINT order_opening_corrections.order_opening_corrections_corrected_by_fkey FOREIGN KEY (corrected_by) REFERENCES users(id)
CONSTRAINT order_opening_corrections.order_opening_corrections_order_id_fkey FOREIGN KEY (order_id) REFERENCES order_openings(order_id)
CONSTRAINT order_opening_corrections.order_opening_corrections_pkey PRIMARY KEY (id)
CONSTRAINT order_openings.order_openings_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES users(id)
CONSTRAINT order_openings.order_openings_order_id_fkey FOREIGN KEY (order_id) REFERENCES production_orders(id)
CONSTRAINT order_openings.order_openings_pkey PRIMARY KEY (order_id)
CONSTRAINT origin_erasures.origin_erasures_pkey PRIMARY KEY (id)
CONSTRAINT origin_erasures.origin_erasures_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT outbox_events.outbox_events_pkey PRIMARY KEY (id)
CONSTRAINT payments.payments_amount_check CHECK (
CASE kind
    WHEN 'receipt'::text THEN (amount_cents > 0)
    WHEN 'refund'::text THEN (amount_cents < 0)
    ELSE (amount_cents <> 0)
END)
CONSTRAINT payments.payments_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id)
CONSTRAINT payments.payments_kind_check CHECK ((kind = ANY (ARRAY['receipt'::text, 'refund'::text, 'reversal'::text])))
CONSTRAINT payments.payments_method_check CHECK ((method = ANY (ARRAY['transfer'::text, 'cheque'::text, 'card'::text, 'cash'::text, 'direct_debit'::text])))
CONSTRAINT payments.payments_pkey PRIMARY KEY (id)
CONSTRAINT payments.payments_refunds_check CHECK (((kind = 'refund'::text) = (num_nonnulls(refunds_payment_id, refunds_credit_note_id) = 1)))
CONSTRAINT payments.payments_refunds_credit_note_id_fkey FOREIGN KEY (refunds_credit_note_id) REFERENCES invoices(id)
CONSTRAINT payments.payments_refunds_payment_id_fkey FOREIGN KEY (refunds_payment_id) REFERENCES payments(id)
CONSTRAINT payments.payments_reverses_check CHECK (((kind = 'reversal'::text) = (reverses_id IS NOT NULL)))
CONSTRAINT payments.payments_reverses_id_fkey FOREIGN KEY (reverses_id) REFERENCES payments(id)
CONSTRAINT penalty_rates.penalty_rates_basis_check CHECK ((basis = ANY (ARRAY['refinancing'::text, 'annual'::text])))
CONSTRAINT penalty_rates.penalty_rates_kind_check CHECK ((kind = ANY (ARRAY['business'::text, 'public_body'::text, 'person'::text])))
CONSTRAINT penalty_rates.penalty_rates_pkey PRIMARY KEY (id)
CONSTRAINT penalty_rates.penalty_rates_rate_bp_check CHECK (((rate_bp >= 1) AND (rate_bp <= 10000)))
CONSTRAINT penalty_rates.penalty_rates_row_key UNIQUE (kind, valid_from)
CONSTRAINT period_closings.period_closings_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES users(id)
CONSTRAINT period_closings.period_closings_days_check CHECK (
CASE period
    WHEN 'day'::text THEN (ends_on = starts_on)
    ELSE (ends_on > starts_on)
END)
CONSTRAINT period_closings.period_closings_period_check CHECK ((period = ANY (ARRAY['day'::text, 'month'::text, 'year'::text])))
CONSTRAINT period_closings.period_closings_pkey PRIMARY KEY (id)
CONSTRAINT period_closings.period_closings_starts_on_key UNIQUE (period, starts_on)
CONSTRAINT permit_decisions.permit_decisions_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES users(id)
CONSTRAINT permit_decisions.permit_decisions_effect_check CHECK ((effect = ANY (ARRAY['granted'::text, 'refused'::text, 'incident'::text])))
CONSTRAINT permit_decisions.permit_decisions_granted_check CHECK (((effect <> 'granted'::text) OR (outcome <> 'block'::text)))
CONSTRAINT permit_decisions.permit_decisions_grounds_hash_fkey FOREIGN KEY (grounds_hash) REFERENCES permit_grounds(hash)
CONSTRAINT permit_decisions.permit_decisions_incident TRIGGER DEFERRABLE INITIALLY DEFERRED
CONSTRAINT permit_decisions.permit_decisions_incident_check CHECK (((effect <> 'incident'::text) OR (outcome = 'block'::text)))
CONSTRAINT permit_decisions.permit_decisions_machine_id_fkey FOREIGN KEY (machine_id) REFERENCES machines(id)
CONSTRAINT permit_decisions.permit_decisions_outcome_check CHECK ((outcome = ANY (ARRAY['allow'::text, 'warn'::text, 'block'::text])))
CONSTRAINT permit_decisions.permit_decisions_override_check CHECK (((cardinality(confirmed) = 0) = (override_reason IS NULL)))
CONSTRAINT permit_decisions.permit_decisions_pkey PRIMARY KEY (id)
CONSTRAINT permit_decisions.permit_decisions_purpose_check CHECK ((purpose = ANY (ARRAY['assignment'::text, 'hours'::text])))
CONSTRAINT permit_decisions.permit_decisions_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT permit_grounds.permit_grounds_hash_check CHECK ((hash = encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text)))
CONSTRAINT permit_grounds.permit_grounds_pkey PRIMARY KEY (hash)
CONSTRAINT permit_incidents.permit_incidents_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES users(id)
CONSTRAINT permit_incidents.permit_incidents_closed_check CHECK (((closed_at IS NULL) = (closing_words IS NULL)))
CONSTRAINT permit_incidents.permit_incidents_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES permit_decisions(id)
CONSTRAINT permit_incidents.permit_incidents_pkey PRIMARY KEY (id)
CONSTRAINT permit_incidents.permit_incidents_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT pin_tries.pin_tries_pkey PRIMARY KEY (subject)
CONSTRAINT pin_tries.pin_tries_tries_check CHECK ((tries >= 0))
CONSTRAINT pins.pins_pkey PRIMARY KEY (user_id)
CONSTRAINT pins.pins_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
CONSTRAINT placement_absences.placement_absences_half_day_check CHECK ((half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])))
CONSTRAINT placement_absences.placement_absences_once_key UNIQUE (placement_id, day, half_day)
CONSTRAINT placement_absences.placement_absences_pkey PRIMARY KEY (id)
CONSTRAINT placement_absences.placement_absences_placement_id_fkey FOREIGN KEY (placement_id) REFERENCES placements(id)
CONSTRAINT placement_rules.placement_rules_framework_id_fkey FOREIGN KEY (framework_id) REFERENCES frameworks(id)
CONSTRAINT placement_rules.placement_rules_framework_position_key UNIQUE (framework_id, "position")
CONSTRAINT placement_rules.placement_rules_pkey PRIMARY KEY (id)
CONSTRAINT placement_rules.placement_rules_verification_check CHECK ((verification = ANY (ARRAY['verified'::text, 'partly_verified'::text, 'to_verify'::text])))
CONSTRAINT placement_rules.placement_rules_weeks_check CHECK (((weeks >= 1) AND (weeks <= 104)))
CONSTRAINT placement_rules.placement_rules_year_check CHECK (((year >= 1) AND (year <= 5)))
CONSTRAINT placement_visits.placement_visits_pkey PRIMARY KEY (id)
CONSTRAINT placement_visits.placement_visits_placement_id_fkey FOREIGN KEY (placement_id) REFERENCES placements(id)
CONSTRAINT placement_visits.placement_visits_visitor_id_fkey FOREIGN KEY (visitor_id) REFERENCES staff_members(id)
CONSTRAINT placements.placements_agreement_file_id_fkey FOREIGN KEY (agreement_file_id) REFERENCES stored_files(id)
CONSTRAINT placements.placements_attestation_file_id_fkey FOREIGN KEY (attestation_file_id) REFERENCES stored_files(id)
CONSTRAINT placements.placements_attested_check CHECK (((attested_on IS NULL) = (attested_days IS NULL)))
CONSTRAINT placements.placements_attested_days_check CHECK (((attested_days >= 0) AND (attested_days <= 366)))
CONSTRAINT placements.placements_cancel_check CHECK (((cancelled_on IS NULL) = (cancel_reason IS NULL)))
CONSTRAINT placements.placements_days_check CHECK ((to_on >= from_on))
CONSTRAINT placements.placements_host_id_fkey FOREIGN KEY (host_id) REFERENCES customers(id)
CONSTRAINT placements.placements_one_excl EXCLUDE USING gist (student_id WITH =, daterange(from_on, to_on, '[]'::text) WITH &&) WHERE ((cancelled_on IS NULL))
CONSTRAINT placements.placements_pkey PRIMARY KEY (id)
CONSTRAINT placements.placements_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT planning_settings.planning_settings_crew_check CHECK (((crew >= 1) AND (crew <= 36)))
CONSTRAINT planning_settings.planning_settings_margin_check CHECK (((margin_days >= 0) AND (margin_days <= 60)))
CONSTRAINT planning_settings.planning_settings_pkey PRIMARY KEY (id)
CONSTRAINT planning_settings.planning_settings_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
CONSTRAINT plans.plans_added_by_fkey FOREIGN KEY (added_by) REFERENCES users(id)
CONSTRAINT plans.plans_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
CONSTRAINT plans.plans_first_id_fkey FOREIGN KEY (first_id) REFERENCES plans(id)
CONSTRAINT plans.plans_inquiry_id_fkey FOREIGN KEY (inquiry_id) REFERENCES inquiries(id)
CONSTRAINT plans.plans_kind_check CHECK ((kind = ANY (ARRAY['pdf'::text, 'picture'::text, 'dxf'::text, 'step'::text, 'dwg'::text])))
CONSTRAINT plans.plans_order_id_fkey FOREIGN KEY (order_id) REFERENCES production_orders(id)
CONSTRAINT plans.plans_owner_check CHECK ((num_nonnulls(inquiry_id, order_id) = 1))
CONSTRAINT plans.plans_pkey PRIMARY KEY (id)
CONSTRAINT plans.plans_rank_check CHECK ((rank >= 1))
CONSTRAINT pro_formas.pro_formas_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id)
CONSTRAINT pro_formas.pro_formas_number_key UNIQUE (number)
CONSTRAINT pro_formas.pro_formas_of_check CHECK ((num_nonnulls(quote_id, order_id) = 1))
CONSTRAINT pro_formas.pro_formas_order_id_fkey FOREIGN KEY (order_id) REFERENCES production_orders(id)
CONSTRAINT pro_formas.pro_formas_pkey PRIMARY KEY (id)
CONSTRAINT pro_formas.pro_formas_quote_id_fkey FOREIGN KEY (quote_id) REFERENCES quotes(id)
CONSTRAINT production_order_lines.production_order_lines_allotted_check CHECK ((allotted_minutes >= 0))
CONSTRAINT production_order_lines.production_order_lines_billed_check CHECK (((billed_quantity >= (0)::numeric) AND (billed_quantity <= delivered_quantity)))
CONSTRAINT production_order_lines.production_order_lines_checked_check CHECK (((checked_quantity >= (0)::numeric) AND (checked_quantity <= quantity)))
CONSTRAINT production_order_lines.production_order_lines_delivered_check CHECK (((delivered_quantity >= (0)::numeric) AND (delivered_quantity <= quantity)))
CONSTRAINT production_order_lines.production_order_lines_discount_bp_check CHECK (((discount_bp >= 0) AND (discount_bp <= 10000)))
CONSTRAINT production_order_lines.production_order_lines_estimate_part_id_fkey FOREIGN KEY (estimate_part_id) REFERENCES estimate_parts(id)
CONSTRAINT production_order_lines.production_order_lines_nature_check CHECK ((nature = ANY (ARRAY['goods'::text, 'service'::text])))
CONSTRAINT production_order_lines.production_order_lines_order_id_fkey FOREIGN KEY (order_id) REFERENCES production_orders(id)
CONSTRAINT production_order_lines.production_order_lines_pkey PRIMARY KEY (id)
CONSTRAINT production_order_lines.production_order_lines_quantity_check CHECK ((quantity > (0)::numeric))
CONSTRAINT production_order_lines.production_order_lines_reason_check CHECK (((vat_rate_bp = 0) = (vat_reason IS NOT NULL)))
CONSTRAINT production_order_lines.production_order_lines_vat_reason_check CHECK ((vat_reason = ANY (ARRAY['teaching'::text, 'general_interest'::text, 'franchise'::text, 'building_subcontract'::text, 'eu_services'::text, 'intra_eu_goods'::text, 'export'::text, 'foreign_services'::text])))
CONSTRAINT production_orders.production_orders_checked_by_fkey FOREIGN KEY (checked_by) REFERENCES users(id)
CONSTRAINT production_orders.production_orders_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES users(id)
CONSTRAINT production_orders.production_orders_closed_check CHECK (((state = 'closed'::text) = (closed_on IS NOT NULL)))
CONSTRAINT production_orders.production_orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id)
CONSTRAINT production_orders.production_orders_discount_bp_check CHECK (((discount_bp >= 0) AND (discount_bp <= 10000)))
CONSTRAINT production_orders.production_orders_discount_check CHECK (((discount_cents >= 0) AND ((discount_bp = 0) OR (discount_cents = 0))))
CONSTRAINT production_orders.production_orders_estimate_id_fkey FOREIGN KEY (estimate_id) REFERENCES estimates(id)
CONSTRAINT production_orders.production_orders_next_gesture_by_fkey FOREIGN KEY (next_gesture_by) REFERENCES users(id)
CONSTRAINT production_orders.production_orders_next_gesture_check CHECK (((next_gesture IS NULL) = (next_gesture_at IS NULL)))
CONSTRAINT production_orders.production_orders_pkey PRIMARY KEY (id)
CONSTRAINT production_orders.production_orders_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'released'::text, 'in_work'::text, 'checked'::text, 'delivered'::text, 'closed'::text, 'cancelled'::text])))
CONSTRAINT progress_review_signatures.progress_review_signatures_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
CONSTRAINT progress_review_signatures.progress_review_signatures_once_key UNIQUE (review_id, part)
CONSTRAINT progress_review_signatures.progress_review_signatures_part_check CHECK ((part = ANY (ARRAY['youth'::text, 'family'::text, 'trainer'::text])))
CONSTRAINT progress_review_signatures.progress_review_signatures_pkey PRIMARY KEY (id)
CONSTRAINT progress_review_signatures.progress_review_signatures_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
CONSTRAINT progress_review_signatures.progress_review_signatures_review_id_fkey FOREIGN KEY (review_id) REFERENCES progress_reviews(id) ON DELETE CASCADE
CONSTRAINT progress_reviews.progress_reviews_kind_check CHECK ((kind = ANY (ARRAY['intermediate'::text, 'final'::text])))
CONSTRAINT progress_reviews.progress_reviews_pkey PRIMARY KEY (id)
CONSTRAINT progress_reviews.progress_reviews_reason_check CHECK (((version = 1) = (reason IS NULL)))
CONSTRAINT progress_reviews.progress_reviews_series_version_key UNIQUE (series_id, version)
CONSTRAINT progress_reviews.progress_reviews_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT progress_reviews.progress_reviews_validated_by_fkey FOREIGN KEY (validated_by) REFERENCES users(id)
CONSTRAINT progress_reviews.progress_reviews_validated_check CHECK (((validated_at IS NULL) = (validated_by_name IS NULL)))
CONSTRAINT progress_reviews.progress_reviews_version_check CHECK ((version >= 1))
CONSTRAINT progress_reviews.progress_reviews_written_by_fkey FOREIGN KEY (written_by) REFERENCES users(id)
CONSTRAINT purchase_lines.purchase_lines_item_id_fkey FOREIGN KEY (item_id) REFERENCES material_items(id)
CONSTRAINT purchase_lines.purchase_lines_list_id_fkey FOREIGN KEY (list_id) REFERENCES purchase_lists(id)
CONSTRAINT purchase_lines.purchase_lines_order_material_id_fkey FOREIGN KEY (order_material_id) REFERENCES order_materials(id)
CONSTRAINT purchase_lines.purchase_lines_pkey PRIMARY KEY (id)
CONSTRAINT purchase_lines.purchase_lines_quantity_check CHECK ((quantity > (0)::numeric))
CONSTRAINT purchase_lines.purchase_lines_received_check CHECK ((received >= (0)::numeric))
CONSTRAINT purchase_lines.purchase_lines_unit_check CHECK ((unit = ANY (ARRAY['piece'::text, 'metre'::text, 'square_metre'::text, 'kilogram'::text, 'litre'::text, 'box'::text])))
CONSTRAINT purchase_lines.purchase_lines_what_check CHECK (((item_id IS NOT NULL) OR (order_material_id IS NOT NULL)))
CONSTRAINT purchase_lists.purchase_lists_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id)
CONSTRAINT purchase_lists.purchase_lists_pkey PRIMARY KEY (id)
CONSTRAINT purchase_lists.purchase_lists_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'ordered'::text, 'received'::text, 'cancelled'::text])))
CONSTRAINT quote_lines.quote_lines_discount_bp_check CHECK (((discount_bp >= 0) AND (discount_bp <= 10000)))
CONSTRAINT quote_lines.quote_lines_estimate_part_id_fkey FOREIGN KEY (estimate_part_id) REFERENCES estimate_parts(id)
CONSTRAINT quote_lines.quote_lines_nature_check CHECK ((nature = ANY (ARRAY['goods'::text, 'service'::text])))
CONSTRAINT quote_lines.quote_lines_pkey PRIMARY KEY (id)
CONSTRAINT quote_lines.quote_lines_position_key UNIQUE (quote_id, "position")
CONSTRAINT quote_lines.quote_lines_quantity_check CHECK ((quantity > (0)::numeric))
CONSTRAINT quote_lines.quote_lines_quote_id_fkey FOREIGN KEY (quote_id) REFERENCES quotes(id) ON DELETE CASCADE
CONSTRAINT quote_lines.quote_lines_reason_check CHECK (((vat_rate_bp = 0) = (vat_reason IS NOT NULL)))
CONSTRAINT quote_lines.quote_lines_sector_check CHECK ((sector = ANY (ARRAY['taxable'::text, 'exempt'::text])))
CONSTRAINT quote_lines.quote_lines_vat_reason_check CHECK ((vat_reason = ANY (ARRAY['teaching'::text, 'general_interest'::text, 'franchise'::text, 'building_subcontract'::text, 'eu_services'::text, 'intra_eu_goods'::text, 'export'::text, 'foreign_services'::text])))
CONSTRAINT quotes.quotes_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id)
CONSTRAINT quotes.quotes_deposit_bp_check CHECK (((deposit_bp >= 0) AND (deposit_bp <= 10000)))
CONSTRAINT quotes.quotes_discount_bp_check CHECK (((discount_bp >= 0) AND (discount_bp <= 10000)))
CONSTRAINT quotes.quotes_discount_check CHECK (((discount_cents >= 0) AND ((discount_bp = 0) OR (discount_cents = 0))))
CONSTRAINT quotes.quotes_estimate_id_fkey FOREIGN KEY (estimate_id) REFERENCES estimates(id)
CONSTRAINT quotes.quotes_first_id_fkey FOREIGN KEY (first_id) REFERENCES quotes(id)
CONSTRAINT quotes.quotes_number_check CHECK (((number IS NULL) = (state = 'draft'::text)))
CONSTRAINT quotes.quotes_number_key UNIQUE (number)
CONSTRAINT quotes.quotes_pkey PRIMARY KEY (id)
CONSTRAINT quotes.quotes_production_order_id_fkey FOREIGN KEY (production_order_id) REFERENCES production_orders(id)
CONSTRAINT quotes.quotes_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text, 'accepted'::text, 'refused'::text, 'superseded'::text])))
CONSTRAINT quotes.quotes_version_check CHECK (((version >= 1) AND (version <= 99)))
CONSTRAINT quotes.quotes_version_key UNIQUE (first_id, version)
CONSTRAINT readings.readings_once_an_hour_key UNIQUE (user_id, subject_kind, subject_id, what, hour)
CONSTRAINT readings.readings_pkey PRIMARY KEY (id)
CONSTRAINT readings.readings_times_check CHECK ((times > 0))
CONSTRAINT readings.readings_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
CONSTRAINT recovery_codes.recovery_codes_once_key UNIQUE (user_id, code_hash)
CONSTRAINT recovery_codes.recovery_codes_pkey PRIMARY KEY (id)
CONSTRAINT recovery_codes.recovery_codes_user_id_fkey FOREIGN KEY (user_id) REFERENCES two_factors(user_id) ON DELETE CASCADE
CONSTRAINT recovery_fees.recovery_fees_amount_check CHECK ((amount_cents > 0))
CONSTRAINT recovery_fees.recovery_fees_kind_check CHECK ((kind = ANY (ARRAY['business'::text, 'public_body'::text])))
CONSTRAINT recovery_fees.recovery_fees_pkey PRIMARY KEY (id)
CONSTRAINT recovery_fees.recovery_fees_row_key UNIQUE (kind, valid_from)
CONSTRAINT refinancing_rates.refinancing_rates_pkey PRIMARY KEY (id)
CONSTRAINT refinancing_rates.refinancing_rates_rate_bp_check CHECK (((rate_bp >= 0) AND (rate_bp <= 10000)))
CONSTRAINT refinancing_rates.refinancing_rates_valid_from_key UNIQUE (valid_from)
CONSTRAINT reminder_invoices.reminder_invoices_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoices(id)
CONSTRAINT reminder_invoices.reminder_invoices_open_check CHECK ((open_cents > 0))
CONSTRAINT reminder_invoices.reminder_invoices_pkey PRIMARY KEY (reminder_id, invoice_id)
CONSTRAINT reminder_invoices.reminder_invoices_reminder_id_fkey FOREIGN KEY (reminder_id) REFERENCES reminders(id)
CONSTRAINT reminders.reminders_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'paper'::text])))
CONSTRAINT reminders.reminders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id)
CONSTRAINT reminders.reminders_interest_check CHECK ((interest_cents >= 0))
CONSTRAINT reminders.reminders_open_check CHECK ((open_cents > 0))
CONSTRAINT reminders.reminders_pkey PRIMARY KEY (id)
CONSTRAINT reminders.reminders_recipient_check CHECK (((channel = 'mail'::text) = (recipient IS NOT NULL)))
CONSTRAINT reminders.reminders_recovery_check CHECK ((recovery_cents >= 0))
CONSTRAINT reports.reports_files_check CHECK ((((pdf_file_id IS NULL) = (xlsx_file_id IS NULL)) AND ((pdf_file_id IS NULL) = ((snapshot_at IS NULL) OR (files_forgotten_on IS NOT NULL))) AND ((files_forgotten_on IS NULL) OR (snapshot_at IS NOT NULL))))
CONSTRAINT reports.reports_kind_check CHECK ((kind = ANY (ARRAY['workshop-hours'::text, 'attendance-register'::text, 'cockpit'::text])))
CONSTRAINT reports.reports_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
CONSTRAINT reports.reports_pdf_file_id_fkey FOREIGN KEY (pdf_file_id) REFERENCES stored_files(id)
CONSTRAINT reports.reports_pkey PRIMARY KEY (id)
CONSTRAINT reports.reports_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES users(id)
CONSTRAINT reports.reports_run_id_fkey FOREIGN KEY (run_id) REFERENCES job_runs(id)
CONSTRAINT reports.reports_run_id_key UNIQUE (run_id)
CONSTRAINT reports.reports_xlsx_file_id_fkey FOREIGN KEY (xlsx_file_id) REFERENCES stored_files(id)
CONSTRAINT retention_runs.retention_runs_pkey PRIMARY KEY (id)
CONSTRAINT retention_runs.retention_runs_run_id_fkey FOREIGN KEY (run_id) REFERENCES job_runs(id)
CONSTRAINT retention_runs.retention_runs_run_id_key UNIQUE (run_id)
CONSTRAINT retention_terms.retention_terms_kind_valid_from_key UNIQUE (kind, valid_from)
CONSTRAINT retention_terms.retention_terms_months_check CHECK (((months >= 0) AND (months <= 1200)))
CONSTRAINT retention_terms.retention_terms_pkey PRIMARY KEY (id)
CONSTRAINT risk_assessments.risk_assessments_pkey PRIMARY KEY (id)
CONSTRAINT risk_assessments.risk_assessments_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
CONSTRAINT roll_call_corrections.roll_call_corrections_before_check CHECK ((before_status = ANY (ARRAY['present'::text, 'absent'::text, 'late'::text, 'unknown'::text])))
CONSTRAINT roll_call_corrections.roll_call_corrections_corrected_by_fkey FOREIGN KEY (corrected_by) REFERENCES users(id)
CONSTRAINT roll_call_corrections.roll_call_corrections_late_check CHECK ((((status = 'late'::text) = (late_minutes > 0)) AND ((late_minutes >= 0) AND (late_minutes <= 240))))
CONSTRAINT roll_call_corrections.roll_call_corrections_late_slot_check CHECK (((late_slot IS NULL) OR (status = 'late'::text)))
CONSTRAINT roll_call_corrections.roll_call_corrections_pkey PRIMARY KEY (id)
CONSTRAINT roll_call_corrections.roll_call_corrections_rank_key UNIQUE (roll_call_id, student_id, rank)
CONSTRAINT roll_call_corrections.roll_call_corrections_roll_call_id_fkey FOREIGN KEY (roll_call_id) REFERENCES roll_calls(id)
CONSTRAINT roll_call_corrections.roll_call_corrections_status_check CHECK ((status = ANY (ARRAY['present'::text, 'absent'::text, 'late'::text])))
CONSTRAINT roll_call_corrections.roll_call_corrections_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT roll_call_marks.roll_call_marks_late_check CHECK ((((status = 'late'::text) = (late_minutes > 0)) AND (late_minutes >= 0) AND (late_minutes <= 240)))
CONSTRAINT roll_call_marks.roll_call_marks_late_slot_check CHECK (((late_slot IS NULL) OR (status = 'late'::text)))
CONSTRAINT roll_call_marks.roll_call_marks_pkey PRIMARY KEY (id)
CONSTRAINT roll_call_marks.roll_call_marks_roll_call_id_fkey FOREIGN KEY (roll_call_id) REFERENCES roll_calls(id)
CONSTRAINT roll_call_marks.roll_call_marks_status_check CHECK ((status = ANY (ARRAY['present'::text, 'absent'::text, 'late'::text])))
CONSTRAINT roll_call_marks.roll_call_marks_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT roll_call_signatures.roll_call_signatures_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
CONSTRAINT roll_call_signatures.roll_call_signatures_pkey PRIMARY KEY (id)
CONSTRAINT roll_call_signatures.roll_call_signatures_roll_call_id_fkey FOREIGN KEY (roll_call_id) REFERENCES roll_calls(id)
CONSTRAINT roll_call_signatures.roll_call_signatures_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT roll_call_signatures.roll_call_signatures_student_key UNIQUE (roll_call_id, student_id)
CONSTRAINT roll_call_signatures.roll_call_signatures_witness_id_fkey FOREIGN KEY (witness_id) REFERENCES users(id)
CONSTRAINT roll_calls.roll_calls_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id)
CONSTRAINT roll_calls.roll_calls_half_day_check CHECK ((half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])))
CONSTRAINT roll_calls.roll_calls_pkey PRIMARY KEY (id)
CONSTRAINT roll_calls.roll_calls_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES users(id)
CONSTRAINT roll_calls.roll_calls_validated_by_fkey FOREIGN KEY (validated_by) REFERENCES users(id)
CONSTRAINT roll_calls.roll_calls_validated_check CHECK (((validated_at IS NOT NULL) OR (validated_by IS NULL)))
CONSTRAINT run_notices.run_notices_mail_check CHECK (((mail_due_at IS NULL) OR (mailed_at IS NULL)))
CONSTRAINT run_notices.run_notices_once_key UNIQUE (run_id, user_id)
CONSTRAINT run_notices.run_notices_pkey PRIMARY KEY (id)
CONSTRAINT run_notices.run_notices_run_id_fkey FOREIGN KEY (run_id) REFERENCES job_runs(id)
CONSTRAINT run_notices.run_notices_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
CONSTRAINT safety_trainings.safety_trainings_days_check CHECK ((valid_until >= trained_on))
CONSTRAINT safety_trainings.safety_trainings_family_id_fkey FOREIGN KEY (family_id) REFERENCES machine_families(id)
CONSTRAINT safety_trainings.safety_trainings_pkey PRIMARY KEY (id)
CONSTRAINT safety_trainings.safety_trainings_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
CONSTRAINT safety_trainings.safety_trainings_signature_check CHECK (((signature_kind = ANY (ARRAY['drawn'::text, 'paper'::text])) AND ((signature_kind = 'drawn'::text) = (signature_file_id IS NOT NULL))))
CONSTRAINT safety_trainings.safety_trainings_signature_file_id_fkey FOREIGN KEY (signature_file_id) REFERENCES stored_files(id)
CONSTRAINT safety_trainings.safety_trainings_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT safety_trainings.safety_trainings_trainer_id_fkey FOREIGN KEY (trainer_id) REFERENCES staff_members(id)
CONSTRAINT safety_trainings.safety_trainings_void_check CHECK (((voided_at IS NULL) = (void_reason IS NULL)))
CONSTRAINT safety_trainings.safety_trainings_voided_by_fkey FOREIGN KEY (voided_by) REFERENCES users(id)
CONSTRAINT scan_codes.scan_codes_machine_id_fkey FOREIGN KEY (machine_id) REFERENCES machines(id)
CONSTRAINT scan_codes.scan_codes_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations(id) ON DELETE CASCADE
CONSTRAINT scan_codes.scan_codes_pkey PRIMARY KEY (code)
CONSTRAINT scan_codes.scan_codes_what_check CHECK (((operation_id IS NULL) <> (machine_id IS NULL)))
CONSTRAINT school_logos.school_logos_added_by_fkey FOREIGN KEY (added_by) REFERENCES users(id)
CONSTRAINT school_logos.school_logos_ending_check CHECK ((ending = ANY (ARRAY['jpg'::text, 'png'::text])))
CONSTRAINT school_logos.school_logos_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
CONSTRAINT school_logos.school_logos_file_id_key UNIQUE (file_id)
CONSTRAINT school_logos.school_logos_pixels_check CHECK (((width >= 32) AND (width <= 2000) AND (height >= 32) AND (height <= 2000)))
CONSTRAINT school_logos.school_logos_pkey PRIMARY KEY (id)
CONSTRAINT school_logos.school_logos_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
CONSTRAINT school_logos.school_logos_sha256_key UNIQUE (sha256)
CONSTRAINT schools.schools_holiday_region_check CHECK ((holiday_region = ANY (ARRAY['metropole'::text, 'alsace_moselle'::text])))
CONSTRAINT schools.schools_logo_id_fkey FOREIGN KEY (logo_id) REFERENCES school_logos(id)
CONSTRAINT schools.schools_payment_days_check CHECK (((payment_days >= 0) AND (payment_days <= 60)))
CONSTRAINT schools.schools_pkey PRIMARY KEY (id)
CONSTRAINT schools.schools_vat_option_check CHECK ((vat_option = ANY (ARRAY['on_debits'::text, 'on_receipts'::text])))
CONSTRAINT self_assessments.self_assessments_competence_id_fkey FOREIGN KEY (competence_id) REFERENCES competences(id)
CONSTRAINT self_assessments.self_assessments_pkey PRIMARY KEY (id)
CONSTRAINT self_assessments.self_assessments_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
CONSTRAINT self_assessments.self_assessments_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT sessions.sessions_device_id_fkey FOREIGN KEY (device_id) REFERENCES devices(id) ON DELETE CASCADE
CONSTRAINT sessions.sessions_pkey PRIMARY KEY (id)
CONSTRAINT sessions.sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
CONSTRAINT settlement_vat_lines.settlement_vat_lines_pkey PRIMARY KEY (settlement_id, vat_category, vat_rate_bp)
CONSTRAINT settlement_vat_lines.settlement_vat_lines_settlement_id_fkey FOREIGN KEY (settlement_id) REFERENCES settlements(id)
CONSTRAINT settlement_vat_lines.settlement_vat_lines_vat_category_check CHECK ((vat_category = ANY (ARRAY['S'::text, 'E'::text, 'AE'::text, 'K'::text, 'G'::text, 'O'::text, 'Z'::text])))
CONSTRAINT settlements.settlements_amount_check CHECK ((amount_cents <> 0))
CONSTRAINT settlements.settlements_by_check CHECK ((num_nonnulls(payment_id, credit_note_id) = 1))
CONSTRAINT settlements.settlements_credit_note_id_fkey FOREIGN KEY (credit_note_id) REFERENCES invoices(id)
CONSTRAINT settlements.settlements_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES invoices(id)
CONSTRAINT settlements.settlements_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES payments(id)
CONSTRAINT settlements.settlements_pkey PRIMARY KEY (id)
CONSTRAINT settlements.settlements_sums TRIGGER DEFERRABLE INITIALLY DEFERRED
CONSTRAINT slots.slots_half_day_check CHECK ((half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])))
CONSTRAINT slots.slots_hours_check CHECK ((starts_at < ends_at))
CONSTRAINT slots.slots_pkey PRIMARY KEY (id)
CONSTRAINT staff_absences.staff_absences_from_half_day_check CHECK ((from_half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])))
CONSTRAINT staff_absences.staff_absences_order_check CHECK (((from_on < to_on) OR ((from_on = to_on) AND ((from_half_day = 'morning'::text) OR (to_half_day = 'afternoon'::text)))))
CONSTRAINT staff_absences.staff_absences_pkey PRIMARY KEY (id)
CONSTRAINT staff_absences.staff_absences_replacement_check CHECK ((replacement_id <> staff_id))
CONSTRAINT staff_absences.staff_absences_replacement_id_fkey FOREIGN KEY (replacement_id) REFERENCES staff_members(id)
CONSTRAINT staff_absences.staff_absences_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff_members(id)
CONSTRAINT staff_absences.staff_absences_to_half_day_check CHECK ((to_half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])))
CONSTRAINT staff_members.staff_members_kind_check CHECK ((kind = ANY (ARRAY['director'::text, 'master_trainer'::text, 'accountant'::text, 'teacher'::text, 'administrator'::text])))
CONSTRAINT staff_members.staff_members_pkey PRIMARY KEY (id)
CONSTRAINT staff_members.staff_members_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
CONSTRAINT stock_count_lines.stock_count_lines_count_id_fkey FOREIGN KEY (count_id) REFERENCES stock_counts(id)
CONSTRAINT stock_count_lines.stock_count_lines_counted_check CHECK ((counted >= (0)::numeric))
CONSTRAINT stock_count_lines.stock_count_lines_item_id_fkey FOREIGN KEY (item_id) REFERENCES material_items(id)
CONSTRAINT stock_count_lines.stock_count_lines_pkey PRIMARY KEY (count_id, item_id)
CONSTRAINT stock_counts.stock_counts_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES users(id)
CONSTRAINT stock_counts.stock_counts_location_id_fkey FOREIGN KEY (location_id) REFERENCES stock_locations(id)
CONSTRAINT stock_counts.stock_counts_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES users(id)
CONSTRAINT stock_counts.stock_counts_pkey PRIMARY KEY (id)
CONSTRAINT stock_counts.stock_counts_state_check CHECK ((state = ANY (ARRAY['open'::text, 'validated'::text, 'dropped'::text])))
CONSTRAINT stock_levels.stock_levels_item_id_fkey FOREIGN KEY (item_id) REFERENCES material_items(id)
CONSTRAINT stock_levels.stock_levels_location_id_fkey FOREIGN KEY (location_id) REFERENCES stock_locations(id)
CONSTRAINT stock_levels.stock_levels_pkey PRIMARY KEY (item_id, location_id)
CONSTRAINT stock_levels.stock_levels_quantity_check CHECK ((quantity >= (0)::numeric))
CONSTRAINT stock_locations.stock_locations_pkey PRIMARY KEY (id)
CONSTRAINT stock_movements.stock_movements_count_id_fkey FOREIGN KEY (count_id) REFERENCES stock_counts(id)
CONSTRAINT stock_movements.stock_movements_item_id_fkey FOREIGN KEY (item_id) REFERENCES material_items(id)
CONSTRAINT stock_movements.stock_movements_kind_check CHECK ((kind = ANY (ARRAY['receipt'::text, 'consumption'::text, 'return'::text, 'scrap'::text, 'count'::text, 'transfer'::text])))
CONSTRAINT stock_movements.stock_movements_location_id_fkey FOREIGN KEY (location_id) REFERENCES stock_locations(id)
CONSTRAINT stock_movements.stock_movements_order_material_id_fkey FOREIGN KEY (order_material_id) REFERENCES order_materials(id)
CONSTRAINT stock_movements.stock_movements_pkey PRIMARY KEY (id)
CONSTRAINT stock_movements.stock_movements_receipt_id_fkey FOREIGN KEY (receipt_id) REFERENCES material_receipts(id)
CONSTRAINT stock_movements.stock_movements_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
CONSTRAINT stock_movements.stock_movements_sign_check CHECK (
CASE
    WHEN (kind = ANY (ARRAY['receipt'::text, 'return'::text])) THEN ((quantity > (0)::numeric) AND (value_cents >= 0))
    WHEN (kind = ANY (ARRAY['consumption'::text, 'scrap'::text])) THEN ((quantity < (0)::numeric) AND (value_cents <= 0))
    ELSE (quantity <> (0)::numeric)
END)
CONSTRAINT stored_files.stored_files_pkey PRIMARY KEY (id)
CONSTRAINT stored_files.stored_files_size_check CHECK ((size > 0))
CONSTRAINT student_consents.student_consents_days_check CHECK (((revoked_on IS NULL) OR (revoked_on >= given_on)))
CONSTRAINT student_consents.student_consents_guardian_id_fkey FOREIGN KEY (guardian_id) REFERENCES guardians(id)
CONSTRAINT student_consents.student_consents_pkey PRIMARY KEY (id)
CONSTRAINT student_consents.student_consents_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT student_consents.student_consents_use_check CHECK ((use = ANY (ARRAY['site'::text, 'press'::text, 'social_networks'::text, 'client_portfolio'::text])))
CONSTRAINT student_consents.student_consents_who_check CHECK ((by_student OR (guardian_id IS NOT NULL)))
CONSTRAINT student_diplomas.student_diplomas_days_check CHECK (((to_on IS NULL) OR (to_on >= from_on)))
CONSTRAINT student_diplomas.student_diplomas_framework_id_fkey FOREIGN KEY (framework_id) REFERENCES frameworks(id)
CONSTRAINT student_diplomas.student_diplomas_one_excl EXCLUDE USING gist (student_id WITH =, daterange(from_on, to_on, '[]'::text) WITH &&)
CONSTRAINT student_diplomas.student_diplomas_pkey PRIMARY KEY (id)
CONSTRAINT student_diplomas.student_diplomas_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT student_documents.student_documents_days_check CHECK (((expires_on IS NULL) OR (expires_on >= received_on)))
CONSTRAINT student_documents.student_documents_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
CONSTRAINT student_documents.student_documents_kind_id_fkey FOREIGN KEY (kind_id) REFERENCES document_kinds(id)
CONSTRAINT student_documents.student_documents_pkey PRIMARY KEY (id)
CONSTRAINT student_documents.student_documents_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT student_documents.student_documents_verified_by_fkey FOREIGN KEY (verified_by) REFERENCES users(id)
CONSTRAINT student_documents.student_documents_void_check CHECK (((voided_at IS NULL) = (void_reason IS NULL)))
CONSTRAINT student_exports.student_exports_files_check CHECK ((((pdf_file_id IS NULL) = (json_file_id IS NULL)) AND ((pdf_file_id IS NULL) = (made_at IS NULL))))
CONSTRAINT student_exports.student_exports_json_file_id_fkey FOREIGN KEY (json_file_id) REFERENCES stored_files(id)
CONSTRAINT student_exports.student_exports_pdf_file_id_fkey FOREIGN KEY (pdf_file_id) REFERENCES stored_files(id)
CONSTRAINT student_exports.student_exports_pkey PRIMARY KEY (id)
CONSTRAINT student_exports.student_exports_run_id_fkey FOREIGN KEY (run_id) REFERENCES job_runs(id)
CONSTRAINT student_exports.student_exports_run_id_key UNIQUE (run_id)
CONSTRAINT student_exports.student_exports_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT student_origins.student_origins_convention_check CHECK (((social_situation IS NULL) OR (convention IS NOT NULL)))
CONSTRAINT student_origins.student_origins_months_check CHECK (((months_out_of_school >= 0) AND (months_out_of_school <= 120)))
CONSTRAINT student_origins.student_origins_pkey PRIMARY KEY (id)
CONSTRAINT student_origins.student_origins_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT student_origins.student_origins_student_id_key UNIQUE (student_id)
CONSTRAINT student_papers.student_papers_days_check CHECK (((to_on IS NULL) OR (to_on >= from_on)))
CONSTRAINT student_papers.student_papers_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES users(id)
CONSTRAINT student_papers.student_papers_kind_check CHECK ((kind = ANY (ARRAY['schooling'::text, 'presence'::text, 'exit_notice'::text, 'enrolment_pack'::text])))
CONSTRAINT student_papers.student_papers_pkey PRIMARY KEY (id)
CONSTRAINT student_papers.student_papers_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT student_papers.student_papers_text_check CHECK ((((text_version IS NULL) = (text_sha256 IS NULL)) AND ((text_version IS NULL) OR (kind = 'enrolment_pack'::text))))
CONSTRAINT student_steps.student_steps_from_check CHECK ((from_state = ANY (ARRAY['inquiry'::text, 'trial_week'::text, 'interview'::text, 'enrolled'::text, 'suspended'::text, 'left'::text, 'not_enrolled'::text])))
CONSTRAINT student_steps.student_steps_outcome_check CHECK (((outcome IS NULL) OR ((outcome = ANY (ARRAY['completed'::text, 'onward_study'::text, 'job'::text, 'broken_off'::text])) AND (to_state = 'left'::text))))
CONSTRAINT student_steps.student_steps_pkey PRIMARY KEY (id)
CONSTRAINT student_steps.student_steps_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT student_steps.student_steps_to_check CHECK ((to_state = ANY (ARRAY['inquiry'::text, 'trial_week'::text, 'interview'::text, 'enrolled'::text, 'suspended'::text, 'left'::text, 'not_enrolled'::text])))
CONSTRAINT student_steps.student_steps_until_check CHECK (((until IS NULL) OR ((to_state = 'trial_week'::text) AND (until >= happened_on))))
CONSTRAINT student_steps.student_steps_written_by_fkey FOREIGN KEY (written_by) REFERENCES users(id)
CONSTRAINT students.students_days_check CHECK (((enrolled_on > born_on) AND ((left_on IS NULL) OR (left_on >= enrolled_on))))
CONSTRAINT students.students_enrolled_check CHECK (((state = ANY (ARRAY['enrolled'::text, 'suspended'::text, 'left'::text])) = (enrolled_on IS NOT NULL)))
CONSTRAINT students.students_framework_id_fkey FOREIGN KEY (framework_id) REFERENCES frameworks(id)
CONSTRAINT students.students_group_check CHECK (((state = ANY (ARRAY['inquiry'::text, 'interview'::text, 'not_enrolled'::text])) = (group_id IS NULL)))
CONSTRAINT students.students_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id)
CONSTRAINT students.students_left_check CHECK (((state = 'left'::text) = (left_on IS NOT NULL)))
CONSTRAINT students.students_pkey PRIMARY KEY (id)
CONSTRAINT students.students_pseudonym_key UNIQUE (pseudonym)
CONSTRAINT students.students_state_check CHECK ((state = ANY (ARRAY['inquiry'::text, 'trial_week'::text, 'interview'::text, 'enrolled'::text, 'suspended'::text, 'left'::text, 'not_enrolled'::text])))
CONSTRAINT subcontracts.subcontracts_back_check CHECK ((((state = 'back'::text) = (back_on IS NOT NULL)) AND (back_on >= sent_on)))
CONSTRAINT subcontracts.subcontracts_cost_check CHECK ((cost_cents >= 0))
CONSTRAINT subcontracts.subcontracts_days_check CHECK (((days >= 0) AND (days <= 366)))
CONSTRAINT subcontracts.subcontracts_estimated_check CHECK ((estimated_cents >= 0))
CONSTRAINT subcontracts.subcontracts_order_id_fkey FOREIGN KEY (order_id) REFERENCES production_orders(id)
CONSTRAINT subcontracts.subcontracts_pkey PRIMARY KEY (id)
CONSTRAINT subcontracts.subcontracts_sent_check CHECK (
CASE state
    WHEN 'planned'::text THEN (sent_on IS NULL)
    WHEN 'cancelled'::text THEN true
    ELSE ((sent_on IS NOT NULL) AND (expected_on IS NOT NULL))
END)
CONSTRAINT subcontracts.subcontracts_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'sent'::text, 'back'::text, 'cancelled'::text])))
CONSTRAINT subjects.subjects_pkey PRIMARY KEY (id)
CONSTRAINT supplier_invoice_steps.supplier_invoice_steps_pkey PRIMARY KEY (id)
CONSTRAINT supplier_invoice_steps.supplier_invoice_steps_supplier_invoice_id_fkey FOREIGN KEY (supplier_invoice_id) REFERENCES supplier_invoices(id)
CONSTRAINT supplier_invoice_vat_lines.supplier_invoice_vat_lines_pkey PRIMARY KEY (id)
CONSTRAINT supplier_invoice_vat_lines.supplier_invoice_vat_lines_rate_check CHECK (((vat_rate_bp >= 0) AND (vat_rate_bp <= 10000)))
CONSTRAINT supplier_invoice_vat_lines.supplier_invoice_vat_lines_rate_key UNIQUE (supplier_invoice_id, vat_rate_bp, category)
CONSTRAINT supplier_invoice_vat_lines.supplier_invoice_vat_lines_supplier_invoice_id_fkey FOREIGN KEY (supplier_invoice_id) REFERENCES supplier_invoices(id)
CONSTRAINT supplier_invoices.supplier_invoices_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
CONSTRAINT supplier_invoices.supplier_invoices_format_check CHECK ((format = ANY (ARRAY['facturx'::text, 'cii'::text, 'ubl'::text, 'pdf'::text])))
CONSTRAINT supplier_invoices.supplier_invoices_method_check CHECK ((paid_method = ANY (ARRAY['transfer'::text, 'cheque'::text, 'card'::text, 'cash'::text, 'direct_debit'::text, 'offset'::text])))
CONSTRAINT supplier_invoices.supplier_invoices_number_key UNIQUE (supplier_key, number_key)
CONSTRAINT supplier_invoices.supplier_invoices_paid_check CHECK ((((state = 'paid'::text) = (paid_on IS NOT NULL)) AND ((paid_on IS NULL) = (paid_method IS NULL))))
CONSTRAINT supplier_invoices.supplier_invoices_pkey PRIMARY KEY (id)
CONSTRAINT supplier_invoices.supplier_invoices_sector_check CHECK ((sector = ANY (ARRAY['taxable'::text, 'exempt'::text])))
CONSTRAINT supplier_invoices.supplier_invoices_source_check CHECK ((source = ANY (ARRAY['upload'::text, 'platform'::text])))
CONSTRAINT supplier_invoices.supplier_invoices_state_check CHECK ((state = ANY (ARRAY['to_type'::text, 'received'::text, 'disputed'::text, 'checked'::text, 'paid'::text, 'refused'::text])))
CONSTRAINT supplier_invoices.supplier_invoices_typed_check CHECK (((num_nulls(supplier_name, supplier_key, number, issued_on, net_cents, vat_cents, gross_cents, payable_cents) = ANY (ARRAY[0, 8])) AND ((number IS NOT NULL) OR (state = ANY (ARRAY['to_type'::text, 'refused'::text])))))
CONSTRAINT task_competences.task_competences_competence_id_fkey FOREIGN KEY (competence_id) REFERENCES competences(id)
CONSTRAINT task_competences.task_competences_pkey PRIMARY KEY (task_id, competence_id)
CONSTRAINT task_competences.task_competences_task_id_fkey FOREIGN KEY (task_id) REFERENCES tasks(id)
CONSTRAINT tasks.tasks_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activities(id)
CONSTRAINT tasks.tasks_framework_code_key UNIQUE (framework_id, code)
CONSTRAINT tasks.tasks_framework_id_fkey FOREIGN KEY (framework_id) REFERENCES frameworks(id)
CONSTRAINT tasks.tasks_pkey PRIMARY KEY (id)
CONSTRAINT tasks.tasks_verification_check CHECK ((verification = ANY (ARRAY['verified'::text, 'partly_verified'::text, 'to_verify'::text])))
CONSTRAINT tax_campaigns.tax_campaigns_balance_check CHECK (((balance_bp > 0) AND (balance_bp <= 10000)))
CONSTRAINT tax_campaigns.tax_campaigns_days_check CHECK ((closes_on >= opens_on))
CONSTRAINT tax_campaigns.tax_campaigns_pkey PRIMARY KEY (id)
CONSTRAINT tax_campaigns.tax_campaigns_withdrawn_check CHECK (((withdrawn_on IS NULL) = (withdrawn_reason IS NULL)))
CONSTRAINT tax_campaigns.tax_campaigns_year_check CHECK (((year >= 2000) AND (year <= 2099)))
CONSTRAINT tax_headings.tax_headings_heading_key UNIQUE (heading)
CONSTRAINT tax_headings.tax_headings_pkey PRIMARY KEY (id)
CONSTRAINT tax_imports.tax_imports_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES tax_campaigns(id)
CONSTRAINT tax_imports.tax_imports_count_check CHECK ((row_count > 0))
CONSTRAINT tax_imports.tax_imports_pkey PRIMARY KEY (id)
CONSTRAINT tax_letters.tax_letters_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES tax_campaigns(id)
CONSTRAINT tax_letters.tax_letters_count_check CHECK ((letter_count > 0))
CONSTRAINT tax_letters.tax_letters_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_files(id)
CONSTRAINT tax_letters.tax_letters_pkey PRIMARY KEY (id)
CONSTRAINT tax_letters.tax_letters_run_id_fkey FOREIGN KEY (run_id) REFERENCES job_runs(id)
CONSTRAINT tax_pledges.tax_pledges_amount_check CHECK ((amount_cents > 0))
CONSTRAINT tax_pledges.tax_pledges_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES tax_campaigns(id)
CONSTRAINT tax_pledges.tax_pledges_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id)
CONSTRAINT tax_pledges.tax_pledges_pkey PRIMARY KEY (id)
CONSTRAINT tax_pledges.tax_pledges_withdrawn_check CHECK (((withdrawn_on IS NULL) = (withdrawn_reason IS NULL)))
CONSTRAINT tax_receipts.tax_receipts_amount_check CHECK ((amount_cents > 0))
CONSTRAINT tax_receipts.tax_receipts_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES tax_campaigns(id)
CONSTRAINT tax_receipts.tax_receipts_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers(id)
CONSTRAINT tax_receipts.tax_receipts_import_id_fkey FOREIGN KEY (import_id) REFERENCES tax_imports(id)
CONSTRAINT tax_receipts.tax_receipts_pkey PRIMARY KEY (id)
CONSTRAINT tax_receipts.tax_receipts_row_key UNIQUE (campaign_id, row_key)
CONSTRAINT tax_receipts.tax_receipts_siren_check CHECK ((siren ~ '^[0-9]{9}$'::text))
CONSTRAINT tax_receipts.tax_receipts_siret_check CHECK ((siret ~ '^[0-9]{14}$'::text))
CONSTRAINT time_batches.time_batches_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id)
CONSTRAINT time_batches.time_batches_half_day_check CHECK ((half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])))
CONSTRAINT time_batches.time_batches_pkey PRIMARY KEY (id)
CONSTRAINT time_batches.time_batches_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
CONSTRAINT time_batches.time_batches_void_check CHECK (((voided_at IS NULL) = (void_reason IS NULL)))
CONSTRAINT time_batches.time_batches_voided_by_fkey FOREIGN KEY (voided_by) REFERENCES users(id)
CONSTRAINT time_entries.time_entries_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES time_batches(id)
CONSTRAINT time_entries.time_entries_half_day_check CHECK ((half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])))
CONSTRAINT time_entries.time_entries_machine_id_fkey FOREIGN KEY (machine_id) REFERENCES machines(id)
CONSTRAINT time_entries.time_entries_minutes_check CHECK (((minutes > 0) AND (ends_at = (starts_at + make_interval(mins => minutes)))))
CONSTRAINT time_entries.time_entries_no_overlap EXCLUDE USING gist (student_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((voided_at IS NULL))
CONSTRAINT time_entries.time_entries_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES operations(id)
CONSTRAINT time_entries.time_entries_pkey PRIMARY KEY (id)
CONSTRAINT time_entries.time_entries_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
CONSTRAINT time_entries.time_entries_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES time_entries(id)
CONSTRAINT time_entries.time_entries_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT time_entries.time_entries_void_check CHECK (((voided_at IS NULL) = (void_reason IS NULL)))
CONSTRAINT time_entries.time_entries_voided_by_fkey FOREIGN KEY (voided_by) REFERENCES users(id)
CONSTRAINT timetable_exceptions.timetable_exceptions_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id)
CONSTRAINT timetable_exceptions.timetable_exceptions_half_day_check CHECK ((half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])))
CONSTRAINT timetable_exceptions.timetable_exceptions_half_day_key UNIQUE (group_id, day, half_day)
CONSTRAINT timetable_exceptions.timetable_exceptions_pkey PRIMARY KEY (id)
CONSTRAINT timetable_slots.timetable_slots_days_check CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
CONSTRAINT timetable_slots.timetable_slots_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id)
CONSTRAINT timetable_slots.timetable_slots_half_day_check CHECK ((half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])))
CONSTRAINT timetable_slots.timetable_slots_hours_check CHECK ((starts_at < ends_at))
CONSTRAINT timetable_slots.timetable_slots_kind_check CHECK ((kind = ANY (ARRAY['class'::text, 'workshop'::text])))
CONSTRAINT timetable_slots.timetable_slots_pkey PRIMARY KEY (id)
CONSTRAINT timetable_slots.timetable_slots_teacher_id_fkey FOREIGN KEY (teacher_id) REFERENCES staff_members(id)
CONSTRAINT timetable_slots.timetable_slots_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
CONSTRAINT two_factor_resets.two_factor_resets_pkey PRIMARY KEY (id)
CONSTRAINT two_factor_resets.two_factor_resets_reason_check CHECK ((reason <> ''::text))
CONSTRAINT two_factor_resets.two_factor_resets_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
CONSTRAINT two_factors.two_factors_confirmed_check CHECK (((confirmed_at IS NULL) OR (last_step IS NOT NULL)))
CONSTRAINT two_factors.two_factors_pkey PRIMARY KEY (user_id)
CONSTRAINT two_factors.two_factors_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
CONSTRAINT user_invitations.user_invitations_end_check CHECK (((accepted_at IS NULL) OR (withdrawn_at IS NULL)))
CONSTRAINT user_invitations.user_invitations_expiry_check CHECK ((expires_at > sent_at))
CONSTRAINT user_invitations.user_invitations_pkey PRIMARY KEY (id)
CONSTRAINT user_invitations.user_invitations_token_hash_key UNIQUE (token_hash)
CONSTRAINT user_invitations.user_invitations_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
CONSTRAINT users.users_email_check CHECK ((email = lower(email)))
CONSTRAINT users.users_pkey PRIMARY KEY (id)
CONSTRAINT users.users_roles_check CHECK (((cardinality(roles) > 0) AND (roles <@ ARRAY['director'::text, 'master_trainer'::text, 'accountant'::text, 'teacher'::text, 'administrator'::text])))
CONSTRAINT vat_rates.vat_rates_category_check CHECK ((category = ANY (ARRAY['S'::text, 'E'::text, 'AE'::text, 'K'::text, 'G'::text, 'O'::text, 'Z'::text])))
CONSTRAINT vat_rates.vat_rates_days_check CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
CONSTRAINT vat_rates.vat_rates_exemption_check CHECK ((num_nulls(reason, exemption_text, exemption_code) =
CASE
    WHEN (category = 'S'::text) THEN 3
    ELSE 0
END))
CONSTRAINT vat_rates.vat_rates_pkey PRIMARY KEY (id)
CONSTRAINT vat_rates.vat_rates_rate_check CHECK (((rate_bp >= 0) AND (rate_bp <= 10000) AND ((category = 'S'::text) = (rate_bp > 0))))
CONSTRAINT vat_rates.vat_rates_reason_check CHECK ((reason = ANY (ARRAY['teaching'::text, 'general_interest'::text, 'franchise'::text, 'building_subcontract'::text, 'eu_services'::text, 'intra_eu_goods'::text, 'export'::text, 'foreign_services'::text])))
CONSTRAINT version_move_youths.version_move_youths_move_id_fkey FOREIGN KEY (move_id) REFERENCES version_moves(id)
CONSTRAINT version_move_youths.version_move_youths_once_key UNIQUE (move_id, student_id)
CONSTRAINT version_move_youths.version_move_youths_pkey PRIMARY KEY (id)
CONSTRAINT version_move_youths.version_move_youths_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(id)
CONSTRAINT version_moves.version_moves_distinct_check CHECK ((from_framework_id <> to_framework_id))
CONSTRAINT version_moves.version_moves_from_framework_id_fkey FOREIGN KEY (from_framework_id) REFERENCES frameworks(id)
CONSTRAINT version_moves.version_moves_moved_by_fkey FOREIGN KEY (moved_by) REFERENCES users(id)
CONSTRAINT version_moves.version_moves_pkey PRIMARY KEY (id)
CONSTRAINT version_moves.version_moves_session_check CHECK (((session_year IS NULL) OR ((session_year >= 2000) AND (session_year <= 2100))))
CONSTRAINT version_moves.version_moves_to_framework_id_fkey FOREIGN KEY (to_framework_id) REFERENCES frameworks(id)
CONSTRAINT version_moves.version_moves_undoes_id_fkey FOREIGN KEY (undoes_id) REFERENCES version_moves(id)
CONSTRAINT version_moves.version_moves_undoes_key UNIQUE (undoes_id)
CONSTRAINT worked_months.worked_months_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
CONSTRAINT worked_months.worked_months_pkey PRIMARY KEY (month)
CONSTRAINT worked_months.worked_months_sums_check CHECK (((entries >= 0) AND (minutes >= 0)))
CONSTRAINT workshop_costs.workshop_costs_pkey PRIMARY KEY (from_on)
CONSTRAINT workshop_costs.workshop_costs_trainer_check CHECK ((trainer_cents_per_hour >= 0))
CONSTRAINT workshop_costs.workshop_costs_training_check CHECK ((training_cents_per_hour >= 0))
CONSTRAINT workshop_costs.workshop_costs_youths_check CHECK (((youths_per_trainer >= 1) AND (youths_per_trainer <= 40)))
CONSTRAINT workshop_counters.workshop_counters_kind_check CHECK ((kind = ANY (ARRAY['order'::text, 'delivery'::text, 'return'::text])))
CONSTRAINT workshop_counters.workshop_counters_pkey PRIMARY KEY (kind, year)
CONSTRAINT workshop_settings.workshop_settings_one_check CHECK (single)
CONSTRAINT workshop_settings.workshop_settings_pkey PRIMARY KEY (single)
CONSTRAINT yearly_duties.yearly_duties_after_check CHECK (((after_days >= 0) AND (after_days <= 366)))
CONSTRAINT yearly_duties.yearly_duties_code_key UNIQUE (code)
CONSTRAINT yearly_duties.yearly_duties_lead_check CHECK (((lead_days >= 0) AND (lead_days <= 180)))
CONSTRAINT yearly_duties.yearly_duties_month_day_check CHECK ((month_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'::text))
CONSTRAINT yearly_duties.yearly_duties_pkey PRIMARY KEY (id)
CONSTRAINT yearly_duties.yearly_duties_rule_check CHECK ((rule = ANY (ARRAY['day'::text, 'return'::text])))
CONSTRAINT yearly_duties.yearly_duties_source_check CHECK (((NOT verified) OR (source IS NOT NULL)))
CONSTRAINT yearly_duties.yearly_duties_starts_check CHECK (((state = 'active'::text) = (starts_on IS NOT NULL)))
CONSTRAINT yearly_duties.yearly_duties_state_check CHECK ((state = ANY (ARRAY['suggested'::text, 'active'::text, 'off'::text])))
CONSTRAINT yearly_duties.yearly_duties_when_check CHECK ((((rule = 'day'::text) = (month_day IS NOT NULL)) AND ((rule = 'return'::text) = (after_days IS NOT NULL))))
CREATE INDEX abandoned_entries_group_day_idx ON public.abandoned_entries USING btree (group_id, day, id)
CREATE INDEX absence_contacts_day_idx ON public.absence_contacts USING btree (day)
CREATE INDEX absence_contacts_student_idx ON public.absence_contacts USING btree (student_id, day)
CREATE INDEX absence_excuses_proof_file_id_idx ON public.absence_excuses USING btree (proof_file_id) WHERE (proof_file_id IS NOT NULL)
CREATE INDEX absence_excuses_reason_id_idx ON public.absence_excuses USING btree (reason_id)
CREATE INDEX absence_excuses_student_idx ON public.absence_excuses USING btree (student_id, from_on)
CREATE INDEX absence_follow_ups_month_idx ON public.absence_follow_ups USING btree (month, id)
CREATE INDEX absence_follow_ups_open_idx ON public.absence_follow_ups USING btree (reached_on) WHERE (closed_at IS NULL)
CREATE INDEX absence_reasons_one_excl ON public.absence_reasons USING gist (code, daterange(valid_from, valid_to, '[]'::text))
CREATE INDEX accidents_happened_at_idx ON public.accidents USING btree (happened_at, id)
CREATE INDEX accidents_student_id_idx ON public.accidents USING btree (student_id)
CREATE INDEX aside_rules_apart ON public.aside_rules USING gist (words, way, daterange(valid_from, valid_to, '[]'::text))
CREATE INDEX assignments_operation_id_idx ON public.assignments USING btree (operation_id)
CREATE INDEX audit_changes_command_idx ON public.audit_changes USING btree (command_id)
CREATE INDEX audit_changes_row_idx ON public.audit_changes USING btree (table_name, row_id, id)
CREATE INDEX audit_commands_at_idx ON public.audit_commands USING btree (at, id)
CREATE INDEX backups_made_at_idx ON public.backups USING btree (made_at, id)
CREATE INDEX bank_lines_amount_cents_idx ON public.bank_lines USING btree (amount_cents, id)
CREATE INDEX bank_lines_booked_on_idx ON public.bank_lines USING btree (booked_on, id)
CREATE INDEX bank_lines_iban_idx ON public.bank_lines USING btree (iban)
CREATE INDEX bank_lines_payer_key_idx ON public.bank_lines USING btree (payer_key)
CREATE INDEX bank_lines_search_idx ON public.bank_lines USING gin (search_text gin_trgm_ops)
CREATE INDEX bank_matches_line_id_idx ON public.bank_matches USING btree (line_id)
CREATE INDEX bank_statements_imported_at_idx ON public.bank_statements USING btree (imported_at, id)
CREATE INDEX calendar_periods_from_on_idx ON public.calendar_periods USING btree (from_on, id)
CREATE INDEX calendar_periods_to_on_idx ON public.calendar_periods USING btree (to_on)
CREATE INDEX catalogue_characteristics_catalogue_operation_id_idx ON public.catalogue_characteristics USING btree (catalogue_operation_id, "position", id)
CREATE INDEX catalogue_competences_competence_id_idx ON public.catalogue_competences USING btree (competence_id)
CREATE INDEX catalogue_operations_machine_family_id_idx ON public.catalogue_operations USING btree (machine_family_id)
CREATE INDEX catalogue_operations_search_idx ON public.catalogue_operations USING gin (search_text gin_trgm_ops)
CREATE INDEX catalogue_operations_title_idx ON public.catalogue_operations USING btree (title, id)
CREATE INDEX catalogue_steps_catalogue_operation_id_idx ON public.catalogue_steps USING btree (catalogue_operation_id, "position", id)
CREATE INDEX chain_checks_checked_at_idx ON public.chain_checks USING btree (checked_at, id)
CREATE INDEX characteristics_operation_id_idx ON public.characteristics USING btree (operation_id, "position", id)
CREATE INDEX cheque_slips_deposited_on_idx ON public.cheque_slips USING btree (deposited_on, id)
CREATE INDEX cheque_slips_total_idx ON public.cheque_slips USING btree (total_cents) WHERE (taken_back_at IS NULL)
CREATE INDEX class_marks_student_id_idx ON public.class_marks USING btree (student_id)
CREATE INDEX class_marks_test_id_idx ON public.class_marks USING btree (test_id)
CREATE INDEX class_tests_group_idx ON public.class_tests USING btree (group_id, held_on)
CREATE INDEX class_tests_held_on_idx ON public.class_tests USING btree (held_on, id)
CREATE INDEX class_tests_search_idx ON public.class_tests USING gin (folded(title) gin_trgm_ops)
CREATE INDEX class_tests_subject_id_idx ON public.class_tests USING btree (subject_id)
CREATE INDEX class_tests_title_idx ON public.class_tests USING btree (title, id)
CREATE INDEX clearances_student_id_idx ON public.clearances USING btree (student_id, issued_on)
CREATE INDEX client_links_order_id_idx ON public.client_links USING btree (order_id)
CREATE INDEX client_links_quote_id_idx ON public.client_links USING btree (quote_id)
CREATE INDEX competence_criteria_competence_id_idx ON public.competence_criteria USING btree (competence_id)
CREATE INDEX competence_mappings_to_competence_id_idx ON public.competence_mappings USING btree (to_competence_id)
CREATE INDEX competence_positions_student_idx ON public.competence_positions USING btree (student_id, competence_id, recorded_at, id)
CREATE INDEX competences_framework_position_idx ON public.competences USING btree (framework_id, "position")
CREATE INDEX competences_parent_id_idx ON public.competences USING btree (parent_id)
CREATE INDEX customer_namings_customer_idx ON public.customer_namings USING btree (customer_id, given_on, id)
CREATE INDEX customer_roles_apart ON public.customer_roles USING gist (customer_id, role, daterange(valid_from, valid_to, '[]'::text))
CREATE INDEX customer_roles_role_idx ON public.customer_roles USING btree (role, customer_id)
CREATE INDEX customers_city_idx ON public.customers USING btree (city, id)
CREATE INDEX customers_name_idx ON public.customers USING btree (name, id)
CREATE INDEX customers_search_idx ON public.customers USING gin (search_text gin_trgm_ops)
CREATE INDEX deliveries_order_id_idx ON public.deliveries USING btree (order_id, id)
CREATE INDEX deliveries_search_idx ON public.deliveries USING gin (lower(number) gin_trgm_ops)
CREATE INDEX delivery_lines_order_line_id_idx ON public.delivery_lines USING btree (order_line_id)
CREATE INDEX delivery_return_lines_order_line_id_idx ON public.delivery_return_lines USING btree (order_line_id)
CREATE INDEX delivery_returns_order_id_idx ON public.delivery_returns USING btree (order_id, id)
CREATE INDEX derogation_declarations_sent_on_idx ON public.derogation_declarations USING btree (sent_on, id)
CREATE INDEX devices_name_idx ON public.devices USING btree (name, id)
CREATE INDEX dossiers_batch_id_idx ON public.dossiers USING btree (batch_id) WHERE (batch_id IS NOT NULL)
CREATE INDEX dossiers_group_idx ON public.dossiers USING btree (group_id, requested_at, id) WHERE (group_id IS NOT NULL)
CREATE INDEX dossiers_student_idx ON public.dossiers USING btree (student_id, requested_at, id) WHERE (student_id IS NOT NULL)
CREATE INDEX duty_dones_duty_id_idx ON public.duty_dones USING btree (duty_id, due_on)
CREATE INDEX einvoice_messages_waiting_idx ON public.einvoice_messages USING btree (id) WHERE (sent_at IS NULL)
CREATE INDEX einvoice_receipts_read_at_idx ON public.einvoice_receipts USING btree (read_at, id)
CREATE INDEX einvoice_statuses_invoice_id_idx ON public.einvoice_statuses USING btree (invoice_id, at)
CREATE INDEX einvoice_statuses_supplier_invoice_id_idx ON public.einvoice_statuses USING btree (supplier_invoice_id, at)
CREATE INDEX ereporting_batches_created_at_idx ON public.ereporting_batches USING btree (created_at, id)
CREATE INDEX ereporting_items_batch_id_idx ON public.ereporting_items USING btree (batch_id)
CREATE INDEX estimates_inquiry_id_idx ON public.estimates USING btree (inquiry_id, id)
CREATE INDEX estimates_priced_on_idx ON public.estimates USING btree (priced_on, id)
CREATE INDEX evidence_assessed_idx ON public.evidence USING btree (assessed_on, id)
CREATE INDEX evidence_competence_id_idx ON public.evidence USING btree (competence_id)
CREATE INDEX evidence_files_evidence_id_idx ON public.evidence_files USING btree (evidence_id, added_at, id)
CREATE INDEX evidence_operation_id_idx ON public.evidence USING btree (operation_id)
CREATE INDEX evidence_proven_idx ON public.evidence USING btree (student_id, competence_id, assessed_on) INCLUDE (id) WHERE (withdrawn_at IS NULL)
CREATE INDEX evidence_student_assessed_idx ON public.evidence USING btree (student_id, assessed_on, id)
CREATE INDEX exam_arrangements_student_id_idx ON public.exam_arrangements USING btree (student_id)
CREATE INDEX exam_decisions_registration_id_idx ON public.exam_decisions USING btree (registration_id)
CREATE INDEX exam_decisions_student_id_idx ON public.exam_decisions USING btree (student_id)
CREATE INDEX exam_registrations_created_at_idx ON public.exam_registrations USING btree (created_at, id)
CREATE INDEX exam_registrations_student_id_idx ON public.exam_registrations USING btree (student_id)
CREATE INDEX exam_results_registration_id_idx ON public.exam_results USING btree (registration_id)
CREATE INDEX exam_results_student_id_idx ON public.exam_results USING btree (student_id)
CREATE INDEX exam_sessions_exams_from_idx ON public.exam_sessions USING btree (exams_from, id)
CREATE INDEX exam_unit_competences_competence_id_idx ON public.exam_unit_competences USING btree (competence_id)
CREATE INDEX exit_surveys_due_on_idx ON public.exit_surveys USING btree (due_on) WHERE (closed_on IS NULL)
CREATE INDEX exit_surveys_employer_id_idx ON public.exit_surveys USING btree (employer_id) WHERE (employer_id IS NOT NULL)
CREATE INDEX exit_surveys_left_on_idx ON public.exit_surveys USING btree (left_on)
CREATE INDEX export_batch_entries_entry_id_idx ON public.export_batch_entries USING btree (entry_id)
CREATE INDEX export_batches_created_at_idx ON public.export_batches USING btree (created_at, id)
CREATE INDEX export_batches_period_from_idx ON public.export_batches USING btree (period_from)
CREATE INDEX family_messages_day_idx ON public.family_messages USING btree (day)
CREATE INDEX fiscal_years_apart ON public.fiscal_years USING gist (daterange(starts_on, ends_on, '[]'::text))
CREATE INDEX fitness_opinions_student_id_idx ON public.fitness_opinions USING btree (student_id, given_on)
CREATE INDEX fitness_requests_student_id_idx ON public.fitness_requests USING btree (student_id, requested_on)
CREATE INDEX frameworks_imported_at_idx ON public.frameworks USING btree (imported_at, id)
CREATE INDEX frameworks_title_idx ON public.frameworks USING btree (title, id)
CREATE INDEX frozen_report_requests_open_idx ON public.frozen_report_requests USING btree (requested_at, id) WHERE (frozen_at IS NULL)
CREATE INDEX frozen_reports_file_id_idx ON public.frozen_reports USING btree (file_id)
CREATE INDEX frozen_reports_frozen_at_idx ON public.frozen_reports USING btree (frozen_at, id)
CREATE INDEX frozen_reports_named_idx ON public.frozen_reports USING btree (frozen_at, id) WHERE (persons_forgotten_on IS NULL)
CREATE INDEX funded_costs_net_cents_idx ON public.funded_costs USING btree (net_cents, id)
CREATE INDEX funded_costs_spent_on_idx ON public.funded_costs USING btree (spent_on, id)
CREATE INDEX funder_reports_agreement_id_idx ON public.funder_reports USING btree (agreement_id, due_on, id)
CREATE INDEX funder_reports_due_on_idx ON public.funder_reports USING btree (due_on, id) WHERE (sent_on IS NULL)
CREATE INDEX funding_agreements_amount_cents_idx ON public.funding_agreements USING btree (amount_cents, id)
CREATE INDEX funding_agreements_customer_id_idx ON public.funding_agreements USING btree (customer_id)
CREATE INDEX funding_agreements_ends_on_idx ON public.funding_agreements USING btree (ends_on, id)
CREATE INDEX funding_agreements_starts_on_idx ON public.funding_agreements USING btree (starts_on, id)
CREATE INDEX funding_agreements_title_idx ON public.funding_agreements USING btree (title, id)
CREATE INDEX funding_documents_agreement_id_idx ON public.funding_documents USING btree (agreement_id, id)
CREATE INDEX funding_documents_file_id_idx ON public.funding_documents USING btree (file_id)
CREATE INDEX funding_instalments_agreement_id_idx ON public.funding_instalments USING btree (agreement_id, due_on, id)
CREATE INDEX funding_instalments_due_on_idx ON public.funding_instalments USING btree (due_on, id) WHERE (state <> 'received'::text)
CREATE INDEX funding_instalments_received_on_idx ON public.funding_instalments USING btree (received_on) WHERE (state = 'received'::text)
CREATE INDEX funding_loans_customer_id_idx ON public.funding_loans USING btree (customer_id)
CREATE INDEX funding_packs_agreement_id_idx ON public.funding_packs USING btree (agreement_id, id)
CREATE INDEX funding_packs_file_id_idx ON public.funding_packs USING btree (file_id)
CREATE INDEX funding_packs_run_id_idx ON public.funding_packs USING btree (run_id)
CREATE INDEX funding_shares_agreement_id_idx ON public.funding_shares USING btree (agreement_id)
CREATE INDEX grant_items_grant_id_idx ON public.grant_items USING btree (grant_id, id)
CREATE INDEX grant_items_machine_id_idx ON public.grant_items USING btree (machine_id)
CREATE INDEX group_memberships_group_idx ON public.group_memberships USING btree (group_id, from_on)
CREATE INDEX group_memberships_one_group_excl ON public.group_memberships USING gist (student_id, daterange(from_on, to_on, '[]'::text))
CREATE INDEX group_memberships_student_idx ON public.group_memberships USING btree (student_id, from_on)
CREATE INDEX groups_name_idx ON public.groups USING btree (name, id)
CREATE INDEX groups_trainer_id_idx ON public.groups USING btree (trainer_id)
CREATE INDEX guardian_links_guardian_idx ON public.guardian_links USING btree (guardian_id)
CREATE INDEX guardian_links_once_excl ON public.guardian_links USING gist (student_id, guardian_id, daterange(from_on, to_on, '[]'::text))
CREATE INDEX guardian_links_student_idx ON public.guardian_links USING btree (student_id, from_on)
CREATE INDEX guardians_last_name_idx ON public.guardians USING btree (last_name, id)
CREATE INDEX half_logins_user_id_idx ON public.half_logins USING btree (user_id)
CREATE INDEX hour_conflicts_day_idx ON public.hour_conflicts USING btree (day, id)
CREATE INDEX idempotency_keys_created_at_idx ON public.idempotency_keys USING btree (created_at)
CREATE INDEX inquiries_customer_id_idx ON public.inquiries USING btree (customer_id, id)
CREATE INDEX inquiries_received_on_idx ON public.inquiries USING btree (received_on, id)
CREATE INDEX inquiries_search_idx ON public.inquiries USING gin (search_text gin_trgm_ops)
CREATE INDEX inquiries_subject_idx ON public.inquiries USING btree (subject, id)
CREATE INDEX inquiries_wanted_on_idx ON public.inquiries USING btree (wanted_on, id)
CREATE INDEX invoice_deposits_invoice_id_idx ON public.invoice_deposits USING btree (invoice_id)
CREATE INDEX invoice_disputes_invoice_id_idx ON public.invoice_disputes USING btree (invoice_id)
CREATE INDEX invoice_lines_credited_line_id_idx ON public.invoice_lines USING btree (credited_line_id)
CREATE INDEX invoice_lines_order_line_id_idx ON public.invoice_lines USING btree (order_line_id)
CREATE INDEX invoices_account_idx ON public.invoices USING btree (customer_id) INCLUDE (issued_on, kind, payable_cents, gross_cents) WHERE (number IS NOT NULL)
CREATE INDEX invoices_created_on_idx ON public.invoices USING btree (created_on, id)
CREATE INDEX invoices_credited_id_idx ON public.invoices USING btree (credited_id)
CREATE INDEX invoices_customer_id_idx ON public.invoices USING btree (customer_id, id)
CREATE INDEX invoices_deposit_idx ON public.invoices USING btree (id) WHERE (kind = 'deposit'::text)
CREATE INDEX invoices_due_on_idx ON public.invoices USING btree (due_on, id)
CREATE INDEX invoices_gross_cents_idx ON public.invoices USING btree (gross_cents, id)
CREATE INDEX invoices_issued_on_idx ON public.invoices USING btree (issued_on, id)
CREATE INDEX invoices_number_idx ON public.invoices USING btree (number, id)
CREATE INDEX invoices_order_id_idx ON public.invoices USING btree (order_id, id)
CREATE INDEX invoices_owed_idx ON public.invoices USING btree (due_on, id) INCLUDE (customer_id, payable_cents) WHERE ((number IS NOT NULL) AND (kind <> 'credit_note'::text))
CREATE INDEX invoices_search_idx ON public.invoices USING gin (search_text gin_trgm_ops)
CREATE INDEX job_runs_due_idx ON public.job_runs USING btree (priority, due_at, id) WHERE (state = 'queued'::text)
CREATE INDEX job_runs_message_idx ON public.job_runs USING btree (((params ->> 'messageId'::text))) WHERE (kind = 'mail.send'::text)
CREATE INDEX job_runs_requested_by_idx ON public.job_runs USING btree (requested_by, requested_at, id)
CREATE INDEX job_runs_requested_idx ON public.job_runs USING btree (requested_at, id)
CREATE INDEX job_runs_running_idx ON public.job_runs USING btree (heartbeat_at) WHERE (state = 'running'::text)
CREATE INDEX job_runs_state_idx ON public.job_runs USING btree (state, requested_at, id)
CREATE INDEX job_runs_untold_idx ON public.job_runs USING btree (id) WHERE ((tells IS NOT NULL) AND (told_at IS NULL) AND (state <> 'cancelled'::text))
CREATE INDEX job_schedules_last_run_id_idx ON public.job_schedules USING btree (last_run_id)
CREATE INDEX job_schedules_next_at_idx ON public.job_schedules USING btree (next_at)
CREATE INDEX journal_entries_batch_id_idx ON public.journal_entries USING btree (batch_id)
CREATE INDEX journal_entries_entry_date_idx ON public.journal_entries USING btree (entry_date, id)
CREATE INDEX journal_entries_waiting_idx ON public.journal_entries USING btree (entry_date) WHERE (batch_id IS NULL)
CREATE INDEX journal_lines_aux_idx ON public.journal_lines USING btree (aux, entry_id) WHERE (aux IS NOT NULL)
CREATE INDEX knowledge_competences_competence_id_idx ON public.knowledge_competences USING btree (competence_id)
CREATE INDEX knowledge_items_parent_id_idx ON public.knowledge_items USING btree (parent_id)
CREATE INDEX lessons_day_idx ON public.lessons USING btree (day, id)
CREATE INDEX lessons_group_idx ON public.lessons USING btree (group_id, day)
CREATE INDEX lessons_order_id_idx ON public.lessons USING btree (order_id) WHERE (order_id IS NOT NULL)
CREATE INDEX lessons_search_idx ON public.lessons USING gin (folded(title) gin_trgm_ops)
CREATE INDEX lessons_subject_id_idx ON public.lessons USING btree (subject_id)
CREATE INDEX line_letters_aux_idx ON public.line_letters USING btree (aux, letter)
CREATE INDEX line_letters_last_idx ON public.line_letters USING btree (aux, length(letter) DESC, letter DESC)
CREATE INDEX line_openings_correction_id_idx ON public.line_openings USING btree (correction_id) WHERE (correction_id IS NOT NULL)
CREATE INDEX locked_months_month_idx ON public.locked_months USING btree (month, id)
CREATE INDEX login_attempts_subject_idx ON public.login_attempts USING btree (subject, at)
CREATE INDEX machine_check_results_check_id_idx ON public.machine_check_results USING btree (check_id, done_on, id)
CREATE INDEX machine_checks_machine_id_idx ON public.machine_checks USING btree (machine_id, id)
CREATE INDEX machine_safety_family_id_idx ON public.machine_safety USING btree (family_id)
CREATE INDEX machine_state_changes_machine_id_idx ON public.machine_state_changes USING btree (machine_id, since, id)
CREATE INDEX machine_upkeeps_done_upkeep_id_idx ON public.machine_upkeeps_done USING btree (upkeep_id, done_on, id)
CREATE INDEX machine_upkeeps_machine_id_idx ON public.machine_upkeeps USING btree (machine_id, id)
CREATE INDEX machines_name_idx ON public.machines USING btree (name, id)
CREATE INDEX machines_not_in_use_idx ON public.machines USING btree (name, id) WHERE (state <> 'in_use'::text)
CREATE INDEX mail_messages_subject_idx ON public.mail_messages USING btree (about_kind, about_id)
CREATE INDEX material_items_code_idx ON public.material_items USING btree (code, id)
CREATE INDEX material_items_name_idx ON public.material_items USING btree (name, id)
CREATE INDEX material_receipts_order_material_id_idx ON public.material_receipts USING btree (order_material_id) WHERE (order_material_id IS NOT NULL)
CREATE INDEX material_receipts_purchase_line_id_idx ON public.material_receipts USING btree (purchase_line_id) WHERE (purchase_line_id IS NOT NULL)
CREATE INDEX material_receipts_search_idx ON public.material_receipts USING gin (folded(note) gin_trgm_ops)
CREATE INDEX measurements_characteristic_id_idx ON public.measurements USING btree (characteristic_id, piece, measured_at, id)
CREATE INDEX measurements_student_id_idx ON public.measurements USING btree (student_id) WHERE (student_id IS NOT NULL)
CREATE INDEX nonconformities_found_on_idx ON public.nonconformities USING btree (found_on, id)
CREATE INDEX nonconformities_measurement_id_idx ON public.nonconformities USING btree (measurement_id) WHERE (measurement_id IS NOT NULL)
CREATE INDEX nonconformities_operation_id_idx ON public.nonconformities USING btree (operation_id) WHERE (operation_id IS NOT NULL)
CREATE INDEX nonconformities_order_id_idx ON public.nonconformities USING btree (order_id, id)
CREATE INDEX nonconformities_rework_operation_id_idx ON public.nonconformities USING btree (rework_operation_id) WHERE (rework_operation_id IS NOT NULL)
CREATE INDEX nonconformities_search_idx ON public.nonconformities USING gin (search_text gin_trgm_ops)
CREATE INDEX operation_competences_competence_id_idx ON public.operation_competences USING btree (competence_id)
CREATE INDEX operation_openings_correction_id_idx ON public.operation_openings USING btree (correction_id) WHERE (correction_id IS NOT NULL)
CREATE INDEX operation_photos_operation_id_idx ON public.operation_photos USING btree (operation_id, taken_at, id)
CREATE INDEX operations_catalogue_operation_id_idx ON public.operations USING btree (catalogue_operation_id) WHERE (catalogue_operation_id IS NOT NULL)
CREATE INDEX operations_machine_id_idx ON public.operations USING btree (machine_id)
CREATE INDEX operations_order_id_idx ON public.operations USING btree (order_id, "position", id)
CREATE INDEX operations_rework_of_id_idx ON public.operations USING btree (rework_of_id) WHERE (rework_of_id IS NOT NULL)
CREATE INDEX order_confirmations_order_id_idx ON public.order_confirmations USING btree (order_id)
CREATE INDEX order_confirmations_search_idx ON public.order_confirmations USING gin (lower(number) gin_trgm_ops)
CREATE INDEX order_materials_order_id_idx ON public.order_materials USING btree (order_id, id)
CREATE INDEX order_materials_reserved_idx ON public.order_materials USING btree (item_id) WHERE (reserved > (0)::numeric)
CREATE INDEX order_opening_corrections_order_id_idx ON public.order_opening_corrections USING btree (order_id, id)
CREATE INDEX order_openings_taken_on_idx ON public.order_openings USING btree (taken_on, order_id)
CREATE INDEX origin_erasures_student_idx ON public.origin_erasures USING btree (student_id)
CREATE INDEX outbox_events_waiting_idx ON public.outbox_events USING btree (id) WHERE (relayed_at IS NULL)
CREATE INDEX payments_account_idx ON public.payments USING btree (customer_id) INCLUDE (received_on, amount_cents)
CREATE INDEX payments_amount_cents_idx ON public.payments USING btree (amount_cents, id)
CREATE INDEX payments_customer_id_idx ON public.payments USING btree (customer_id, id)
CREATE INDEX payments_received_on_idx ON public.payments USING btree (received_on, id)
CREATE INDEX payments_refunds_credit_note_id_idx ON public.payments USING btree (refunds_credit_note_id)
CREATE INDEX payments_refunds_payment_id_idx ON public.payments USING btree (refunds_payment_id)
CREATE INDEX payments_search_idx ON public.payments USING gin (folded(reference) gin_trgm_ops)
CREATE INDEX period_closings_ends_on_idx ON public.period_closings USING btree (ends_on, id)
CREATE INDEX permit_decisions_refused_idx ON public.permit_decisions USING btree (decided_at, id) WHERE (effect = 'refused'::text)
CREATE INDEX permit_decisions_student_day_idx ON public.permit_decisions USING btree (student_id, day)
CREATE INDEX permit_incidents_day_idx ON public.permit_incidents USING btree (day, id)
CREATE INDEX permit_incidents_open_idx ON public.permit_incidents USING btree (day, id) WHERE (closed_at IS NULL)
CREATE INDEX permit_incidents_student_id_idx ON public.permit_incidents USING btree (student_id)
CREATE INDEX placement_visits_placement_idx ON public.placement_visits USING btree (placement_id, visited_on)
CREATE INDEX placements_from_on_idx ON public.placements USING btree (from_on, id)
CREATE INDEX placements_host_id_idx ON public.placements USING btree (host_id, from_on)
CREATE INDEX placements_one_excl ON public.placements USING gist (student_id, daterange(from_on, to_on, '[]'::text)) WHERE (cancelled_on IS NULL)
CREATE INDEX placements_search_idx ON public.placements USING gin (folded(tutor_name) gin_trgm_ops)
CREATE INDEX placements_student_idx ON public.placements USING btree (student_id, from_on)
CREATE INDEX plans_inquiry_id_idx ON public.plans USING btree (inquiry_id) WHERE (inquiry_id IS NOT NULL)
CREATE INDEX plans_order_id_idx ON public.plans USING btree (order_id) WHERE (order_id IS NOT NULL)
CREATE INDEX plans_search_idx ON public.plans USING gin (folded(((name || ' '::text) || revision)) gin_trgm_ops)
CREATE INDEX pro_formas_order_id_idx ON public.pro_formas USING btree (order_id)
CREATE INDEX pro_formas_quote_id_idx ON public.pro_formas USING btree (quote_id)
CREATE INDEX pro_formas_search_idx ON public.pro_formas USING gin (lower(number) gin_trgm_ops)
CREATE INDEX production_order_lines_unbilled_idx ON public.production_order_lines USING btree (id) WHERE (delivered_quantity > billed_quantity)
CREATE INDEX production_orders_customer_id_idx ON public.production_orders USING btree (customer_id, id)
CREATE INDEX production_orders_delivered_on_idx ON public.production_orders USING btree (delivered_on, id) WHERE (delivered_on IS NOT NULL)
CREATE INDEX production_orders_due_on_idx ON public.production_orders USING btree (due_on, id)
CREATE INDEX production_orders_open_idx ON public.production_orders USING btree (due_on, id) WHERE (state = ANY (ARRAY['released'::text, 'in_work'::text]))
CREATE INDEX production_orders_opened_on_idx ON public.production_orders USING btree (opened_on, id)
CREATE INDEX production_orders_search_idx ON public.production_orders USING gin (search_text gin_trgm_ops)
CREATE INDEX production_orders_title_idx ON public.production_orders USING btree (title, id)
CREATE INDEX production_orders_unfinished_idx ON public.production_orders USING btree (due_on, id) WHERE (state = ANY (ARRAY['planned'::text, 'released'::text, 'in_work'::text, 'checked'::text]))
CREATE INDEX progress_reviews_student_idx ON public.progress_reviews USING btree (student_id, held_on, id)
CREATE INDEX purchase_lines_item_id_idx ON public.purchase_lines USING btree (item_id) WHERE (item_id IS NOT NULL)
CREATE INDEX purchase_lines_list_id_idx ON public.purchase_lines USING btree (list_id, "position", id)
CREATE INDEX purchase_lines_order_material_id_idx ON public.purchase_lines USING btree (order_material_id) WHERE (order_material_id IS NOT NULL)
CREATE INDEX purchase_lists_created_at_idx ON public.purchase_lists USING btree (created_at, id)
CREATE INDEX quotes_created_on_idx ON public.quotes USING btree (created_on, id)
CREATE INDEX quotes_customer_id_idx ON public.quotes USING btree (customer_id, id)
CREATE INDEX quotes_estimate_id_idx ON public.quotes USING btree (estimate_id) WHERE (estimate_id IS NOT NULL)
CREATE INDEX quotes_gross_cents_idx ON public.quotes USING btree (gross_cents, id)
CREATE INDEX quotes_number_idx ON public.quotes USING btree (number, id)
CREATE INDEX quotes_search_idx ON public.quotes USING gin (search_text gin_trgm_ops)
CREATE INDEX quotes_valid_until_idx ON public.quotes USING btree (valid_until, id)
CREATE INDEX readings_hour_idx ON public.readings USING btree (hour, id)
CREATE INDEX readings_subject_idx ON public.readings USING btree (subject_kind, subject_id, hour, id)
CREATE INDEX reminder_invoices_invoice_id_idx ON public.reminder_invoices USING btree (invoice_id)
CREATE INDEX reminders_customer_id_idx ON public.reminders USING btree (customer_id, id)
CREATE INDEX reminders_sent_on_idx ON public.reminders USING btree (sent_on, id)
CREATE INDEX reports_requested_at_idx ON public.reports USING btree (requested_at, id)
CREATE INDEX retention_runs_requested_at_idx ON public.retention_runs USING btree (requested_at, id)
CREATE INDEX roll_call_corrections_student_id_idx ON public.roll_call_corrections USING btree (student_id)
CREATE INDEX roll_call_marks_student_id_idx ON public.roll_call_marks USING btree (student_id)
CREATE INDEX roll_call_signatures_file_id_idx ON public.roll_call_signatures USING btree (file_id)
CREATE INDEX roll_call_signatures_student_id_idx ON public.roll_call_signatures USING btree (student_id)
CREATE INDEX roll_calls_day_idx ON public.roll_calls USING btree (day, id)
CREATE INDEX run_notices_mail_idx ON public.run_notices USING btree (mail_due_at) WHERE (mail_due_at IS NOT NULL)
CREATE INDEX run_notices_told_at_idx ON public.run_notices USING btree (told_at)
CREATE INDEX run_notices_unseen_idx ON public.run_notices USING btree (user_id, id) WHERE (seen_at IS NULL)
CREATE INDEX safety_trainings_student_id_idx ON public.safety_trainings USING btree (student_id, family_id)
CREATE INDEX safety_trainings_trained_on_idx ON public.safety_trainings USING btree (trained_on, id)
CREATE INDEX school_logos_added_at_idx ON public.school_logos USING btree (added_at, id)
CREATE INDEX self_assessments_student_idx ON public.self_assessments USING btree (student_id, competence_id, recorded_at, id)
CREATE INDEX sessions_device_id_idx ON public.sessions USING btree (device_id) WHERE (device_id IS NOT NULL)
CREATE INDEX sessions_user_id_idx ON public.sessions USING btree (user_id)
CREATE INDEX settlements_credit_note_id_idx ON public.settlements USING btree (credit_note_id)
CREATE INDEX settlements_invoice_id_idx ON public.settlements USING btree (invoice_id)
CREATE INDEX settlements_payment_id_idx ON public.settlements USING btree (payment_id)
CREATE INDEX settlements_settled_on_idx ON public.settlements USING btree (settled_on) INCLUDE (invoice_id, amount_cents)
CREATE INDEX staff_absences_from_on_idx ON public.staff_absences USING btree (from_on, id)
CREATE INDEX staff_absences_staff_id_idx ON public.staff_absences USING btree (staff_id, from_on)
CREATE INDEX staff_members_name_idx ON public.staff_members USING btree (last_name, id)
CREATE INDEX stock_counts_opened_at_idx ON public.stock_counts USING btree (opened_at, id)
CREATE INDEX stock_levels_location_id_idx ON public.stock_levels USING btree (location_id, item_id)
CREATE INDEX stock_movements_item_id_idx ON public.stock_movements USING btree (item_id, recorded_at, id)
CREATE INDEX stock_movements_order_material_id_idx ON public.stock_movements USING btree (order_material_id) WHERE (order_material_id IS NOT NULL)
CREATE INDEX stored_files_sha256_idx ON public.stored_files USING btree (sha256)
CREATE INDEX student_diplomas_one_excl ON public.student_diplomas USING gist (student_id, daterange(from_on, to_on, '[]'::text))
CREATE INDEX student_diplomas_student_idx ON public.student_diplomas USING btree (student_id, from_on)
CREATE INDEX student_documents_expires_on_idx ON public.student_documents USING btree (expires_on) WHERE (voided_at IS NULL)
CREATE INDEX student_documents_student_idx ON public.student_documents USING btree (student_id, kind_id)
CREATE INDEX student_exports_student_id_idx ON public.student_exports USING btree (student_id, requested_at, id)
CREATE INDEX student_papers_student_idx ON public.student_papers USING btree (student_id, issued_at)
CREATE INDEX student_steps_to_idx ON public.student_steps USING btree (to_state, happened_on)
CREATE INDEX students_born_on_idx ON public.students USING btree (born_on, id)
CREATE INDEX students_enrolled_on_idx ON public.students USING btree (enrolled_on, id)
CREATE INDEX students_group_id_idx ON public.students USING btree (group_id)
CREATE INDEX students_last_name_idx ON public.students USING btree (last_name, id)
CREATE INDEX students_left_on_idx ON public.students USING btree (left_on, id) WHERE (pseudonym IS NULL)
CREATE INDEX students_state_idx ON public.students USING btree (state, id)
CREATE INDEX subcontracts_expected_on_idx ON public.subcontracts USING btree (expected_on) WHERE (state = 'sent'::text)
CREATE INDEX subcontracts_order_id_idx ON public.subcontracts USING btree (order_id, id)
CREATE INDEX subcontracts_search_idx ON public.subcontracts USING gin (folded(((supplier || ' '::text) || what)) gin_trgm_ops)
CREATE INDEX supplier_invoice_steps_supplier_invoice_id_idx ON public.supplier_invoice_steps USING btree (supplier_invoice_id, id)
CREATE INDEX supplier_invoices_due_on_idx ON public.supplier_invoices USING btree (due_on, id)
CREATE INDEX supplier_invoices_gross_cents_idx ON public.supplier_invoices USING btree (gross_cents, id)
CREATE INDEX supplier_invoices_issued_on_idx ON public.supplier_invoices USING btree (issued_on, id)
CREATE INDEX supplier_invoices_received_on_idx ON public.supplier_invoices USING btree (received_on, id)
CREATE INDEX supplier_invoices_search_idx ON public.supplier_invoices USING gin (search_text gin_trgm_ops)
CREATE INDEX supplier_invoices_supplier_name_idx ON public.supplier_invoices USING btree (supplier_name, id)
CREATE INDEX task_competences_competence_id_idx ON public.task_competences USING btree (competence_id)
CREATE INDEX tasks_activity_id_idx ON public.tasks USING btree (activity_id)
CREATE INDEX tax_imports_campaign_id_idx ON public.tax_imports USING btree (campaign_id, id)
CREATE INDEX tax_letters_campaign_id_idx ON public.tax_letters USING btree (campaign_id, id)
CREATE INDEX tax_letters_file_id_idx ON public.tax_letters USING btree (file_id)
CREATE INDEX tax_letters_run_id_idx ON public.tax_letters USING btree (run_id)
CREATE INDEX tax_pledges_customer_id_idx ON public.tax_pledges USING btree (customer_id)
CREATE INDEX tax_receipts_customer_id_idx ON public.tax_receipts USING btree (customer_id)
CREATE INDEX tax_receipts_import_id_idx ON public.tax_receipts USING btree (import_id)
CREATE INDEX tax_receipts_paid_on_idx ON public.tax_receipts USING btree (paid_on)
CREATE INDEX time_batches_group_half_day_idx ON public.time_batches USING btree (group_id, day, half_day)
CREATE INDEX time_entries_batch_id_idx ON public.time_entries USING btree (batch_id)
CREATE INDEX time_entries_day_idx ON public.time_entries USING btree (day, id) INCLUDE (minutes, voided_at)
CREATE INDEX time_entries_machine_idx ON public.time_entries USING btree (machine_id, starts_at, id) WHERE ((voided_at IS NULL) AND (machine_id IS NOT NULL))
CREATE INDEX time_entries_no_overlap ON public.time_entries USING gist (student_id, tstzrange(starts_at, ends_at)) WHERE (voided_at IS NULL)
CREATE INDEX time_entries_operation_id_idx ON public.time_entries USING btree (operation_id, student_id) INCLUDE (minutes, voided_at)
CREATE INDEX time_entries_replaces_id_idx ON public.time_entries USING btree (replaces_id) WHERE (replaces_id IS NOT NULL)
CREATE INDEX time_entries_student_day_idx ON public.time_entries USING btree (student_id, day)
CREATE INDEX timetable_slots_group_idx ON public.timetable_slots USING btree (group_id, valid_from)
CREATE INDEX timetable_slots_teacher_id_idx ON public.timetable_slots USING btree (teacher_id) WHERE (teacher_id IS NOT NULL)
CREATE INDEX two_factor_resets_user_id_idx ON public.two_factor_resets USING btree (user_id)
CREATE INDEX user_invitations_user_id_idx ON public.user_invitations USING btree (user_id, sent_at)
CREATE INDEX version_move_youths_student_id_idx ON public.version_move_youths USING btree (student_id)
CREATE INDEX version_moves_from_framework_id_idx ON public.version_moves USING btree (from_framework_id)
CREATE INDEX version_moves_moved_at_idx ON public.version_moves USING btree (moved_at, id)
CREATE INDEX version_moves_to_framework_id_idx ON public.version_moves USING btree (to_framework_id)
CREATE UNIQUE INDEX abandoned_entries_pkey ON public.abandoned_entries USING btree (id)
CREATE UNIQUE INDEX absence_contacts_pkey ON public.absence_contacts USING btree (id)
CREATE UNIQUE INDEX absence_excuses_pkey ON public.absence_excuses USING btree (id)
CREATE UNIQUE INDEX absence_follow_ups_pkey ON public.absence_follow_ups USING btree (id)
CREATE UNIQUE INDEX absence_follow_ups_step_key ON public.absence_follow_ups USING btree (student_id, month, step)
CREATE UNIQUE INDEX absence_reasons_pkey ON public.absence_reasons USING btree (id)
CREATE UNIQUE INDEX access_policies_pkey ON public.access_policies USING btree (id)
CREATE UNIQUE INDEX access_policies_single_key ON public.access_policies USING btree ((true))
CREATE UNIQUE INDEX accidents_pkey ON public.accidents USING btree (id)
CREATE UNIQUE INDEX activities_framework_code_key ON public.activities USING btree (framework_id, code)
CREATE UNIQUE INDEX activities_pkey ON public.activities USING btree (id)
CREATE UNIQUE INDEX addition_carries_once_key ON public.addition_carries USING btree (to_framework_id, kind, origin_key, target_key)
CREATE UNIQUE INDEX addition_carries_pkey ON public.addition_carries USING btree (id)
CREATE UNIQUE INDEX alert_rules_pkey ON public.alert_rules USING btree (id)
CREATE UNIQUE INDEX alert_rules_single_key ON public.alert_rules USING btree (single)
CREATE UNIQUE INDEX aside_rules_pkey ON public.aside_rules USING btree (id)
CREATE UNIQUE INDEX assignments_pkey ON public.assignments USING btree (id)
CREATE UNIQUE INDEX assignments_student_half_day_key ON public.assignments USING btree (student_id, day, half_day, operation_id)
CREATE UNIQUE INDEX attendance_settings_pkey ON public.attendance_settings USING btree (id)
CREATE UNIQUE INDEX attendance_settings_single_key ON public.attendance_settings USING btree (single)
CREATE UNIQUE INDEX audit_changes_pkey ON public.audit_changes USING btree (id)
CREATE UNIQUE INDEX audit_commands_pkey ON public.audit_commands USING btree (id)
CREATE UNIQUE INDEX backups_archive_key ON public.backups USING btree (folder, archive)
CREATE UNIQUE INDEX backups_pkey ON public.backups USING btree (id)
CREATE UNIQUE INDEX bank_lines_fingerprint_key ON public.bank_lines USING btree (fingerprint)
CREATE UNIQUE INDEX bank_lines_pkey ON public.bank_lines USING btree (id)
CREATE UNIQUE INDEX bank_lines_position_key ON public.bank_lines USING btree (statement_id, "position")
CREATE UNIQUE INDEX bank_matches_line_key ON public.bank_matches USING btree (line_id) WHERE (undone_at IS NULL)
CREATE UNIQUE INDEX bank_matches_payment_key ON public.bank_matches USING btree (payment_id) WHERE (undone_at IS NULL)
CREATE UNIQUE INDEX bank_matches_pkey ON public.bank_matches USING btree (id)
CREATE UNIQUE INDEX bank_matches_slip_key ON public.bank_matches USING btree (slip_id) WHERE (undone_at IS NULL)
CREATE UNIQUE INDEX bank_statements_pkey ON public.bank_statements USING btree (id)
CREATE UNIQUE INDEX calendar_periods_pkey ON public.calendar_periods USING btree (id)
CREATE UNIQUE INDEX catalogue_characteristics_pkey ON public.catalogue_characteristics USING btree (id)
CREATE UNIQUE INDEX catalogue_competences_pkey ON public.catalogue_competences USING btree (catalogue_operation_id, competence_id)
CREATE UNIQUE INDEX catalogue_operations_code_key ON public.catalogue_operations USING btree (code)
CREATE UNIQUE INDEX catalogue_operations_pkey ON public.catalogue_operations USING btree (id)
CREATE UNIQUE INDEX catalogue_steps_pkey ON public.catalogue_steps USING btree (id)
CREATE UNIQUE INDEX chain_checks_pkey ON public.chain_checks USING btree (id)
CREATE UNIQUE INDEX chain_heads_pkey ON public.chain_heads USING btree (id)
CREATE UNIQUE INDEX chain_links_pkey ON public.chain_links USING btree ("position")
CREATE UNIQUE INDEX chain_links_subject_key ON public.chain_links USING btree (kind, subject_id)
CREATE UNIQUE INDEX characteristics_pkey ON public.characteristics USING btree (id)
CREATE UNIQUE INDEX cheque_slip_cheques_payment_key ON public.cheque_slip_cheques USING btree (payment_id) WHERE (NOT taken_back)
CREATE UNIQUE INDEX cheque_slip_cheques_pkey ON public.cheque_slip_cheques USING btree (slip_id, payment_id)
CREATE UNIQUE INDEX cheque_slips_number_key ON public.cheque_slips USING btree (number)
CREATE UNIQUE INDEX cheque_slips_pkey ON public.cheque_slips USING btree (id)
CREATE UNIQUE INDEX chorus_deposits_pkey ON public.chorus_deposits USING btree (invoice_id)
CREATE UNIQUE INDEX class_marks_current_key ON public.class_marks USING btree (test_id, student_id) WHERE (replaced_at IS NULL)
CREATE UNIQUE INDEX class_marks_pkey ON public.class_marks USING btree (id)
CREATE UNIQUE INDEX class_tests_pkey ON public.class_tests USING btree (id)
CREATE UNIQUE INDEX clearances_pkey ON public.clearances USING btree (id)
CREATE UNIQUE INDEX client_links_pkey ON public.client_links USING btree (id)
CREATE UNIQUE INDEX client_links_token_hash_key ON public.client_links USING btree (token_hash)
CREATE UNIQUE INDEX competence_blocks_framework_code_key ON public.competence_blocks USING btree (framework_id, code)
CREATE UNIQUE INDEX competence_blocks_pkey ON public.competence_blocks USING btree (id)
CREATE UNIQUE INDEX competence_criteria_framework_code_key ON public.competence_criteria USING btree (framework_id, code)
CREATE UNIQUE INDEX competence_criteria_pkey ON public.competence_criteria USING btree (id)
CREATE UNIQUE INDEX competence_mappings_pair_key ON public.competence_mappings USING btree (from_competence_id, to_competence_id)
CREATE UNIQUE INDEX competence_mappings_pkey ON public.competence_mappings USING btree (id)
CREATE UNIQUE INDEX competence_positions_pkey ON public.competence_positions USING btree (id)
CREATE UNIQUE INDEX competences_framework_code_key ON public.competences USING btree (framework_id, code)
CREATE UNIQUE INDEX competences_pkey ON public.competences USING btree (id)
CREATE UNIQUE INDEX coverage_rules_pkey ON public.coverage_rules USING btree (framework_id)
CREATE UNIQUE INDEX customer_namings_open_key ON public.customer_namings USING btree (customer_id) WHERE (withdrawn_on IS NULL)
CREATE UNIQUE INDEX customer_namings_pkey ON public.customer_namings USING btree (id)
CREATE UNIQUE INDEX customer_roles_pkey ON public.customer_roles USING btree (id)
CREATE UNIQUE INDEX customers_code_key ON public.customers USING btree (code)
CREATE UNIQUE INDEX customers_pkey ON public.customers USING btree (id)
CREATE UNIQUE INDEX deliveries_number_key ON public.deliveries USING btree (number)
CREATE UNIQUE INDEX deliveries_pkey ON public.deliveries USING btree (id)
CREATE UNIQUE INDEX delivery_lines_pkey ON public.delivery_lines USING btree (delivery_id, order_line_id)
CREATE UNIQUE INDEX delivery_return_lines_pkey ON public.delivery_return_lines USING btree (return_id, order_line_id)
CREATE UNIQUE INDEX delivery_returns_number_key ON public.delivery_returns USING btree (number)
CREATE UNIQUE INDEX delivery_returns_pkey ON public.delivery_returns USING btree (id)
CREATE UNIQUE INDEX derogation_declarations_pkey ON public.derogation_declarations USING btree (id)
CREATE UNIQUE INDEX device_sightings_pkey ON public.device_sightings USING btree (device_id)
CREATE UNIQUE INDEX devices_pkey ON public.devices USING btree (id)
CREATE UNIQUE INDEX devices_token_hash_key ON public.devices USING btree (token_hash) WHERE (token_hash IS NOT NULL)
CREATE UNIQUE INDEX document_kinds_code_key ON public.document_kinds USING btree (code)
CREATE UNIQUE INDEX document_kinds_pkey ON public.document_kinds USING btree (id)
CREATE UNIQUE INDEX dossiers_pkey ON public.dossiers USING btree (id)
CREATE UNIQUE INDEX dossiers_run_id_key ON public.dossiers USING btree (run_id)
CREATE UNIQUE INDEX dunning_holds_open_key ON public.dunning_holds USING btree (customer_id) WHERE (released_on IS NULL)
CREATE UNIQUE INDEX dunning_holds_pkey ON public.dunning_holds USING btree (id)
CREATE UNIQUE INDEX dunning_levels_pkey ON public.dunning_levels USING btree (id)
CREATE UNIQUE INDEX dunning_levels_row_key ON public.dunning_levels USING btree (rank, valid_from)
CREATE UNIQUE INDEX duty_dones_once_key ON public.duty_dones USING btree (duty_id, due_on) WHERE (withdrawn_on IS NULL)
CREATE UNIQUE INDEX duty_dones_pkey ON public.duty_dones USING btree (id)
CREATE UNIQUE INDEX einvoice_duties_pkey ON public.einvoice_duties USING btree (duty)
CREATE UNIQUE INDEX einvoice_messages_pkey ON public.einvoice_messages USING btree (id)
CREATE UNIQUE INDEX einvoice_messages_subject_key ON public.einvoice_messages USING btree (kind, subject_id)
CREATE UNIQUE INDEX einvoice_receipts_pkey ON public.einvoice_receipts USING btree (id)
CREATE UNIQUE INDEX einvoice_receipts_sha256_key ON public.einvoice_receipts USING btree (sha256) WHERE (outcome = 'done'::text)
CREATE UNIQUE INDEX einvoice_settings_pkey ON public.einvoice_settings USING btree (single)
CREATE UNIQUE INDEX einvoice_statuses_pkey ON public.einvoice_statuses USING btree (id)
CREATE UNIQUE INDEX einvoice_statuses_settlement_id_key ON public.einvoice_statuses USING btree (settlement_id)
CREATE UNIQUE INDEX enrolment_texts_pkey ON public.enrolment_texts USING btree (id)
CREATE UNIQUE INDEX enrolment_texts_version_key ON public.enrolment_texts USING btree (version)
CREATE UNIQUE INDEX equipment_grants_agreement_id_key ON public.equipment_grants USING btree (agreement_id)
CREATE UNIQUE INDEX equipment_grants_pkey ON public.equipment_grants USING btree (id)
CREATE UNIQUE INDEX ereporting_batches_name_key ON public.ereporting_batches USING btree (name)
CREATE UNIQUE INDEX ereporting_batches_pkey ON public.ereporting_batches USING btree (id)
CREATE UNIQUE INDEX ereporting_batches_rank_key ON public.ereporting_batches USING btree (kind, period_from, rank)
CREATE UNIQUE INDEX ereporting_items_pkey ON public.ereporting_items USING btree (source_kind, source_id)
CREATE UNIQUE INDEX estimate_materials_part_id_position_key ON public.estimate_materials USING btree (part_id, "position")
CREATE UNIQUE INDEX estimate_materials_pkey ON public.estimate_materials USING btree (id)
CREATE UNIQUE INDEX estimate_operations_part_id_position_key ON public.estimate_operations USING btree (part_id, "position")
CREATE UNIQUE INDEX estimate_operations_pkey ON public.estimate_operations USING btree (id)
CREATE UNIQUE INDEX estimate_parts_estimate_id_position_key ON public.estimate_parts USING btree (estimate_id, "position")
CREATE UNIQUE INDEX estimate_parts_pkey ON public.estimate_parts USING btree (id)
CREATE UNIQUE INDEX estimate_subcontracts_part_id_position_key ON public.estimate_subcontracts USING btree (part_id, "position")
CREATE UNIQUE INDEX estimate_subcontracts_pkey ON public.estimate_subcontracts USING btree (id)
CREATE UNIQUE INDEX estimates_pkey ON public.estimates USING btree (id)
CREATE UNIQUE INDEX evidence_dismissals_key ON public.evidence_dismissals USING btree (student_id, operation_id, competence_id)
CREATE UNIQUE INDEX evidence_dismissals_pkey ON public.evidence_dismissals USING btree (id)
CREATE UNIQUE INDEX evidence_files_pkey ON public.evidence_files USING btree (id)
CREATE UNIQUE INDEX evidence_operation_key ON public.evidence USING btree (student_id, operation_id, competence_id) WHERE ((withdrawn_at IS NULL) AND (operation_id IS NOT NULL) AND (reassesses_id IS NULL))
CREATE UNIQUE INDEX evidence_pkey ON public.evidence USING btree (id)
CREATE UNIQUE INDEX evidence_reassesses_key ON public.evidence USING btree (reassesses_id) WHERE ((withdrawn_at IS NULL) AND (reassesses_id IS NOT NULL))
CREATE UNIQUE INDEX evidence_source_key ON public.evidence USING btree (student_id, source_id, competence_id, criterion_id) NULLS NOT DISTINCT WHERE ((withdrawn_at IS NULL) AND (source_id IS NOT NULL) AND (reassesses_id IS NULL))
CREATE UNIQUE INDEX exam_arrangements_once_key ON public.exam_arrangements USING btree (registration_id, kind)
CREATE UNIQUE INDEX exam_arrangements_pkey ON public.exam_arrangements USING btree (id)
CREATE UNIQUE INDEX exam_decisions_current_key ON public.exam_decisions USING btree (registration_id) WHERE (replaced_at IS NULL)
CREATE UNIQUE INDEX exam_decisions_pkey ON public.exam_decisions USING btree (id)
CREATE UNIQUE INDEX exam_registrations_once_key ON public.exam_registrations USING btree (session_id, student_id)
CREATE UNIQUE INDEX exam_registrations_pkey ON public.exam_registrations USING btree (id)
CREATE UNIQUE INDEX exam_results_current_key ON public.exam_results USING btree (registration_id, unit_code) WHERE (replaced_at IS NULL)
CREATE UNIQUE INDEX exam_results_pkey ON public.exam_results USING btree (id)
CREATE UNIQUE INDEX exam_rules_pkey ON public.exam_rules USING btree (id)
CREATE UNIQUE INDEX exam_rules_unit_category_key ON public.exam_rules USING btree (framework_id, unit_code, candidate_category, from_session, origin)
CREATE UNIQUE INDEX exam_sessions_once_key ON public.exam_sessions USING btree (framework_id, year, kind)
CREATE UNIQUE INDEX exam_sessions_pkey ON public.exam_sessions USING btree (id)
CREATE UNIQUE INDEX exam_settings_pkey ON public.exam_settings USING btree (id)
CREATE UNIQUE INDEX exam_settings_single_key ON public.exam_settings USING btree (single)
CREATE UNIQUE INDEX exam_unit_competences_pkey ON public.exam_unit_competences USING btree (unit_id, competence_id)
CREATE UNIQUE INDEX exam_units_framework_code_key ON public.exam_units USING btree (framework_id, code)
CREATE UNIQUE INDEX exam_units_pkey ON public.exam_units USING btree (id)
CREATE UNIQUE INDEX exit_surveys_once_key ON public.exit_surveys USING btree (student_id, left_on, months)
CREATE UNIQUE INDEX exit_surveys_pkey ON public.exit_surveys USING btree (id)
CREATE UNIQUE INDEX export_batch_entries_pkey ON public.export_batch_entries USING btree (batch_id, entry_id)
CREATE UNIQUE INDEX export_batches_cancels_id_key ON public.export_batches USING btree (cancels_id)
CREATE UNIQUE INDEX export_batches_number_key ON public.export_batches USING btree (number)
CREATE UNIQUE INDEX export_batches_pkey ON public.export_batches USING btree (id)
CREATE UNIQUE INDEX export_settings_pkey ON public.export_settings USING btree (id)
CREATE UNIQUE INDEX export_settings_single_key ON public.export_settings USING btree ((true))
CREATE UNIQUE INDEX family_messages_once_key ON public.family_messages USING btree (student_id, day, half_day, channel, recipient)
CREATE UNIQUE INDEX family_messages_pkey ON public.family_messages USING btree (id)
CREATE UNIQUE INDEX fiscal_years_pkey ON public.fiscal_years USING btree (id)
CREATE UNIQUE INDEX fiscal_years_starts_on_key ON public.fiscal_years USING btree (starts_on)
CREATE UNIQUE INDEX fitness_opinions_pkey ON public.fitness_opinions USING btree (id)
CREATE UNIQUE INDEX fitness_requests_open_key ON public.fitness_requests USING btree (student_id) WHERE (answered_on IS NULL)
CREATE UNIQUE INDEX fitness_requests_pkey ON public.fitness_requests USING btree (id)
CREATE UNIQUE INDEX frameworks_code_version_key ON public.frameworks USING btree (code, version)
CREATE UNIQUE INDEX frameworks_content_hash_key ON public.frameworks USING btree (content_hash)
CREATE UNIQUE INDEX frameworks_pkey ON public.frameworks USING btree (id)
CREATE UNIQUE INDEX frozen_report_requests_pkey ON public.frozen_report_requests USING btree (id)
CREATE UNIQUE INDEX frozen_report_requests_run_id_key ON public.frozen_report_requests USING btree (run_id)
CREATE UNIQUE INDEX frozen_reports_pkey ON public.frozen_reports USING btree (id)
CREATE UNIQUE INDEX funded_costs_pkey ON public.funded_costs USING btree (id)
CREATE UNIQUE INDEX funded_costs_supplier_invoice_id_key ON public.funded_costs USING btree (supplier_invoice_id)
CREATE UNIQUE INDEX funder_reports_pkey ON public.funder_reports USING btree (id)
CREATE UNIQUE INDEX funding_agreements_pkey ON public.funding_agreements USING btree (id)
CREATE UNIQUE INDEX funding_documents_pkey ON public.funding_documents USING btree (id)
CREATE UNIQUE INDEX funding_instalments_pkey ON public.funding_instalments USING btree (id)
CREATE UNIQUE INDEX funding_loans_pkey ON public.funding_loans USING btree (id)
CREATE UNIQUE INDEX funding_packs_pkey ON public.funding_packs USING btree (id)
CREATE UNIQUE INDEX funding_rules_code_key ON public.funding_rules USING btree (code, valid_from)
CREATE UNIQUE INDEX funding_rules_pkey ON public.funding_rules USING btree (id)
CREATE UNIQUE INDEX funding_shares_cost_key ON public.funding_shares USING btree (cost_id, agreement_id) WHERE (withdrawn_on IS NULL)
CREATE UNIQUE INDEX funding_shares_pkey ON public.funding_shares USING btree (id)
CREATE UNIQUE INDEX funding_shares_time_entry_key ON public.funding_shares USING btree (time_entry_id, agreement_id) WHERE (withdrawn_on IS NULL)
CREATE UNIQUE INDEX grant_items_cost_id_key ON public.grant_items USING btree (cost_id) WHERE (withdrawn_on IS NULL)
CREATE UNIQUE INDEX grant_items_pkey ON public.grant_items USING btree (id)
CREATE UNIQUE INDEX group_memberships_open_key ON public.group_memberships USING btree (student_id) WHERE (to_on IS NULL)
CREATE UNIQUE INDEX group_memberships_pkey ON public.group_memberships USING btree (id)
CREATE UNIQUE INDEX groups_name_key ON public.groups USING btree (name)
CREATE UNIQUE INDEX groups_pkey ON public.groups USING btree (id)
CREATE UNIQUE INDEX guardian_links_pkey ON public.guardian_links USING btree (id)
CREATE UNIQUE INDEX guardians_pkey ON public.guardians USING btree (id)
CREATE UNIQUE INDEX half_logins_pkey ON public.half_logins USING btree (id)
CREATE UNIQUE INDEX half_logins_token_hash_key ON public.half_logins USING btree (token_hash)
CREATE UNIQUE INDEX hazards_code_valid_from_key ON public.hazards USING btree (code, valid_from)
CREATE UNIQUE INDEX hazards_pkey ON public.hazards USING btree (id)
CREATE UNIQUE INDEX hour_conflicts_open_key ON public.hour_conflicts USING btree (student_id, day, half_day) WHERE (settled_at IS NULL)
CREATE UNIQUE INDEX hour_conflicts_pkey ON public.hour_conflicts USING btree (id)
CREATE UNIQUE INDEX house_rules_pkey ON public.house_rules USING btree (id)
CREATE UNIQUE INDEX house_rules_rule_valid_from_key ON public.house_rules USING btree (rule, valid_from)
CREATE UNIQUE INDEX idempotency_keys_pkey ON public.idempotency_keys USING btree (owner_id, key)
CREATE UNIQUE INDEX import_headings_kind_heading_key ON public.import_headings USING btree (kind, heading)
CREATE UNIQUE INDEX import_headings_pkey ON public.import_headings USING btree (id)
CREATE UNIQUE INDEX indicator_year_facts_pkey ON public.indicator_year_facts USING btree (id)
CREATE UNIQUE INDEX indicator_year_facts_year_key ON public.indicator_year_facts USING btree (year)
CREATE UNIQUE INDEX inquiries_pkey ON public.inquiries USING btree (id)
CREATE UNIQUE INDEX inquiries_production_order_id_key ON public.inquiries USING btree (production_order_id) WHERE (production_order_id IS NOT NULL)
CREATE UNIQUE INDEX invoice_allowances_pkey ON public.invoice_allowances USING btree (id)
CREATE UNIQUE INDEX invoice_allowances_rate_key ON public.invoice_allowances USING btree (invoice_id, vat_category, vat_rate_bp)
CREATE UNIQUE INDEX invoice_deposits_pkey ON public.invoice_deposits USING btree (deposit_id)
CREATE UNIQUE INDEX invoice_disputes_open_key ON public.invoice_disputes USING btree (invoice_id) WHERE (closed_on IS NULL)
CREATE UNIQUE INDEX invoice_disputes_pkey ON public.invoice_disputes USING btree (id)
CREATE UNIQUE INDEX invoice_lines_pkey ON public.invoice_lines USING btree (id)
CREATE UNIQUE INDEX invoice_lines_position_key ON public.invoice_lines USING btree (invoice_id, "position")
CREATE UNIQUE INDEX invoice_vat_lines_pkey ON public.invoice_vat_lines USING btree (id)
CREATE UNIQUE INDEX invoice_vat_lines_rate_key ON public.invoice_vat_lines USING btree (invoice_id, vat_category, vat_rate_bp)
CREATE UNIQUE INDEX invoices_delivery_id_key ON public.invoices USING btree (delivery_id)
CREATE UNIQUE INDEX invoices_number_key ON public.invoices USING btree (number)
CREATE UNIQUE INDEX invoices_pkey ON public.invoices USING btree (id)
CREATE UNIQUE INDEX issued_documents_pkey ON public.issued_documents USING btree (id)
CREATE UNIQUE INDEX issued_documents_subject_key ON public.issued_documents USING btree (kind, subject_id)
CREATE UNIQUE INDEX job_runs_event_key ON public.job_runs USING btree (event_id, kind) WHERE (event_id IS NOT NULL)
CREATE UNIQUE INDEX job_runs_pkey ON public.job_runs USING btree (id)
CREATE UNIQUE INDEX job_schedules_name_key ON public.job_schedules USING btree (name)
CREATE UNIQUE INDEX job_schedules_pkey ON public.job_schedules USING btree (id)
CREATE UNIQUE INDEX journal_entries_number_key ON public.journal_entries USING btree (journal, entry_number)
CREATE UNIQUE INDEX journal_entries_pkey ON public.journal_entries USING btree (id)
CREATE UNIQUE INDEX journal_entries_source_key ON public.journal_entries USING btree (source_kind, source_id)
CREATE UNIQUE INDEX journal_lines_pkey ON public.journal_lines USING btree (id)
CREATE UNIQUE INDEX journal_lines_position_key ON public.journal_lines USING btree (entry_id, "position")
CREATE UNIQUE INDEX knowledge_competences_pkey ON public.knowledge_competences USING btree (knowledge_id, competence_id)
CREATE UNIQUE INDEX knowledge_items_framework_code_key ON public.knowledge_items USING btree (framework_id, code)
CREATE UNIQUE INDEX knowledge_items_pkey ON public.knowledge_items USING btree (id)
CREATE UNIQUE INDEX ledger_accounts_pkey ON public.ledger_accounts USING btree (id)
CREATE UNIQUE INDEX ledger_accounts_row_key ON public.ledger_accounts USING btree (role, vat_rate_bp, sector, valid_from) NULLS NOT DISTINCT
CREATE UNIQUE INDEX ledger_heads_pkey ON public.ledger_heads USING btree (journal)
CREATE UNIQUE INDEX legal_holds_one_open_key ON public.legal_holds USING btree (subject_kind, subject_id) WHERE (lifted_on IS NULL)
CREATE UNIQUE INDEX legal_holds_pkey ON public.legal_holds USING btree (id)
CREATE UNIQUE INDEX lessons_pkey ON public.lessons USING btree (id)
CREATE UNIQUE INDEX line_letters_pkey ON public.line_letters USING btree (line_id)
CREATE UNIQUE INDEX line_openings_pkey ON public.line_openings USING btree (line_id)
CREATE UNIQUE INDEX locked_months_pkey ON public.locked_months USING btree (id)
CREATE UNIQUE INDEX locked_months_scope_month_key ON public.locked_months USING btree (scope, month)
CREATE UNIQUE INDEX login_attempts_pkey ON public.login_attempts USING btree (id)
CREATE UNIQUE INDEX machine_check_results_pkey ON public.machine_check_results USING btree (id)
CREATE UNIQUE INDEX machine_checks_pkey ON public.machine_checks USING btree (id)
CREATE UNIQUE INDEX machine_costs_machine_id_from_on_key ON public.machine_costs USING btree (machine_id, from_on)
CREATE UNIQUE INDEX machine_costs_pkey ON public.machine_costs USING btree (id)
CREATE UNIQUE INDEX machine_families_code_key ON public.machine_families USING btree (code)
CREATE UNIQUE INDEX machine_families_name_key ON public.machine_families USING btree (name)
CREATE UNIQUE INDEX machine_families_pkey ON public.machine_families USING btree (id)
CREATE UNIQUE INDEX machine_safety_pkey ON public.machine_safety USING btree (machine_id)
CREATE UNIQUE INDEX machine_state_changes_pkey ON public.machine_state_changes USING btree (id)
CREATE UNIQUE INDEX machine_upkeeps_done_pkey ON public.machine_upkeeps_done USING btree (id)
CREATE UNIQUE INDEX machine_upkeeps_pkey ON public.machine_upkeeps USING btree (id)
CREATE UNIQUE INDEX machines_code_key ON public.machines USING btree (code)
CREATE UNIQUE INDEX machines_pkey ON public.machines USING btree (id)
CREATE UNIQUE INDEX mail_messages_pkey ON public.mail_messages USING btree (id)
CREATE UNIQUE INDEX market_rates_pkey ON public.market_rates USING btree (id)
CREATE UNIQUE INDEX market_rates_row_key ON public.market_rates USING btree (machine_id, machine_family_id, from_on) NULLS NOT DISTINCT
CREATE UNIQUE INDEX material_items_code_key ON public.material_items USING btree (code)
CREATE UNIQUE INDEX material_items_pkey ON public.material_items USING btree (id)
CREATE UNIQUE INDEX material_receipts_pkey ON public.material_receipts USING btree (id)
CREATE UNIQUE INDEX measurements_corrects_id_key ON public.measurements USING btree (corrects_id) WHERE (corrects_id IS NOT NULL)
CREATE UNIQUE INDEX measurements_pkey ON public.measurements USING btree (id)
CREATE UNIQUE INDEX message_templates_kind_key ON public.message_templates USING btree (kind)
CREATE UNIQUE INDEX message_templates_pkey ON public.message_templates USING btree (id)
CREATE UNIQUE INDEX month_closings_pkey ON public.month_closings USING btree (id)
CREATE UNIQUE INDEX month_closings_rank_key ON public.month_closings USING btree (scope, month, rank)
CREATE UNIQUE INDEX nonconformities_pkey ON public.nonconformities USING btree (id)
CREATE UNIQUE INDEX notice_choices_pkey ON public.notice_choices USING btree (user_id)
CREATE UNIQUE INDEX number_series_pkey ON public.number_series USING btree (kind, year)
CREATE UNIQUE INDEX open_invoices_pkey ON public.open_invoices USING btree (invoice_id)
CREATE UNIQUE INDEX openings_pkey ON public.openings USING btree (id)
CREATE UNIQUE INDEX openings_single_key ON public.openings USING btree (single)
CREATE UNIQUE INDEX operation_competences_pkey ON public.operation_competences USING btree (operation_id, competence_id)
CREATE UNIQUE INDEX operation_hazards_pkey ON public.operation_hazards USING btree (operation_id)
CREATE UNIQUE INDEX operation_openings_pkey ON public.operation_openings USING btree (operation_id)
CREATE UNIQUE INDEX operation_photos_pkey ON public.operation_photos USING btree (id)
CREATE UNIQUE INDEX operations_pkey ON public.operations USING btree (id)
CREATE UNIQUE INDEX order_confirmations_number_key ON public.order_confirmations USING btree (number)
CREATE UNIQUE INDEX order_confirmations_pkey ON public.order_confirmations USING btree (id)
CREATE UNIQUE INDEX order_materials_order_item_key ON public.order_materials USING btree (order_id, item_id) WHERE (item_id IS NOT NULL)
CREATE UNIQUE INDEX order_materials_pkey ON public.order_materials USING btree (id)
CREATE UNIQUE INDEX order_opening_corrections_pkey ON public.order_opening_corrections USING btree (id)
CREATE UNIQUE INDEX order_openings_pkey ON public.order_openings USING btree (order_id)
CREATE UNIQUE INDEX origin_erasures_pkey ON public.origin_erasures USING btree (id)
CREATE UNIQUE INDEX outbox_events_pkey ON public.outbox_events USING btree (id)
CREATE UNIQUE INDEX payments_pkey ON public.payments USING btree (id)
CREATE UNIQUE INDEX payments_reverses_id_key ON public.payments USING btree (reverses_id)
CREATE UNIQUE INDEX penalty_rates_pkey ON public.penalty_rates USING btree (id)
CREATE UNIQUE INDEX penalty_rates_row_key ON public.penalty_rates USING btree (kind, valid_from)
CREATE UNIQUE INDEX period_closings_pkey ON public.period_closings USING btree (id)
CREATE UNIQUE INDEX period_closings_starts_on_key ON public.period_closings USING btree (period, starts_on)
CREATE UNIQUE INDEX permit_decisions_pkey ON public.permit_decisions USING btree (id)
CREATE UNIQUE INDEX permit_grounds_pkey ON public.permit_grounds USING btree (hash)
CREATE UNIQUE INDEX permit_incidents_decision_id_key ON public.permit_incidents USING btree (decision_id)
CREATE UNIQUE INDEX permit_incidents_pkey ON public.permit_incidents USING btree (id)
CREATE UNIQUE INDEX pin_tries_pkey ON public.pin_tries USING btree (subject)
CREATE UNIQUE INDEX pins_pkey ON public.pins USING btree (user_id)
CREATE UNIQUE INDEX placement_absences_once_key ON public.placement_absences USING btree (placement_id, day, half_day)
CREATE UNIQUE INDEX placement_absences_pkey ON public.placement_absences USING btree (id)
CREATE UNIQUE INDEX placement_rules_framework_position_key ON public.placement_rules USING btree (framework_id, "position")
CREATE UNIQUE INDEX placement_rules_pkey ON public.placement_rules USING btree (id)
CREATE UNIQUE INDEX placement_visits_pkey ON public.placement_visits USING btree (id)
CREATE UNIQUE INDEX placements_pkey ON public.placements USING btree (id)
CREATE UNIQUE INDEX planning_settings_from_on_key ON public.planning_settings USING btree (from_on)
CREATE UNIQUE INDEX planning_settings_pkey ON public.planning_settings USING btree (id)
CREATE UNIQUE INDEX plans_first_id_rank_key ON public.plans USING btree (first_id, rank)
CREATE UNIQUE INDEX plans_first_id_revision_key ON public.plans USING btree (first_id, revision)
CREATE UNIQUE INDEX plans_pkey ON public.plans USING btree (id)
CREATE UNIQUE INDEX pro_formas_number_key ON public.pro_formas USING btree (number)
CREATE UNIQUE INDEX pro_formas_pkey ON public.pro_formas USING btree (id)
CREATE UNIQUE INDEX production_order_lines_order_id_position_key ON public.production_order_lines USING btree (order_id, "position")
CREATE UNIQUE INDEX production_order_lines_pkey ON public.production_order_lines USING btree (id)
CREATE UNIQUE INDEX production_orders_number_key ON public.production_orders USING btree (number)
CREATE UNIQUE INDEX production_orders_pkey ON public.production_orders USING btree (id)
CREATE UNIQUE INDEX production_orders_quote_id_key ON public.production_orders USING btree (quote_id) WHERE (quote_id IS NOT NULL)
CREATE UNIQUE INDEX progress_review_signatures_once_key ON public.progress_review_signatures USING btree (review_id, part)
CREATE UNIQUE INDEX progress_review_signatures_pkey ON public.progress_review_signatures USING btree (id)
CREATE UNIQUE INDEX progress_reviews_draft_key ON public.progress_reviews USING btree (series_id) WHERE (validated_at IS NULL)
CREATE UNIQUE INDEX progress_reviews_pkey ON public.progress_reviews USING btree (id)
CREATE UNIQUE INDEX progress_reviews_series_version_key ON public.progress_reviews USING btree (series_id, version)
CREATE UNIQUE INDEX purchase_lines_pkey ON public.purchase_lines USING btree (id)
CREATE UNIQUE INDEX purchase_lists_pkey ON public.purchase_lists USING btree (id)
CREATE UNIQUE INDEX quote_lines_pkey ON public.quote_lines USING btree (id)
CREATE UNIQUE INDEX quote_lines_position_key ON public.quote_lines USING btree (quote_id, "position")
CREATE UNIQUE INDEX quotes_number_key ON public.quotes USING btree (number)
CREATE UNIQUE INDEX quotes_pkey ON public.quotes USING btree (id)
CREATE UNIQUE INDEX quotes_version_key ON public.quotes USING btree (first_id, version)
CREATE UNIQUE INDEX readings_once_an_hour_key ON public.readings USING btree (user_id, subject_kind, subject_id, what, hour)
CREATE UNIQUE INDEX readings_pkey ON public.readings USING btree (id)
CREATE UNIQUE INDEX recovery_codes_once_key ON public.recovery_codes USING btree (user_id, code_hash)
CREATE UNIQUE INDEX recovery_codes_pkey ON public.recovery_codes USING btree (id)
CREATE UNIQUE INDEX recovery_fees_pkey ON public.recovery_fees USING btree (id)
CREATE UNIQUE INDEX recovery_fees_row_key ON public.recovery_fees USING btree (kind, valid_from)
CREATE UNIQUE INDEX refinancing_rates_pkey ON public.refinancing_rates USING btree (id)
CREATE UNIQUE INDEX refinancing_rates_valid_from_key ON public.refinancing_rates USING btree (valid_from)
CREATE UNIQUE INDEX reminder_invoices_pkey ON public.reminder_invoices USING btree (reminder_id, invoice_id)
CREATE UNIQUE INDEX reminders_pkey ON public.reminders USING btree (id)
CREATE UNIQUE INDEX reports_pkey ON public.reports USING btree (id)
CREATE UNIQUE INDEX reports_run_id_key ON public.reports USING btree (run_id)
CREATE UNIQUE INDEX retention_runs_pkey ON public.retention_runs USING btree (id)
CREATE UNIQUE INDEX retention_runs_run_id_key ON public.retention_runs USING btree (run_id)
CREATE UNIQUE INDEX retention_terms_kind_valid_from_key ON public.retention_terms USING btree (kind, valid_from)
CREATE UNIQUE INDEX retention_terms_pkey ON public.retention_terms USING btree (id)
CREATE UNIQUE INDEX risk_assessments_done_on_key ON public.risk_assessments USING btree (done_on)
CREATE UNIQUE INDEX risk_assessments_pkey ON public.risk_assessments USING btree (id)
CREATE UNIQUE INDEX roll_call_corrections_pkey ON public.roll_call_corrections USING btree (id)
CREATE UNIQUE INDEX roll_call_corrections_rank_key ON public.roll_call_corrections USING btree (roll_call_id, student_id, rank)
CREATE UNIQUE INDEX roll_call_marks_pkey ON public.roll_call_marks USING btree (id)
CREATE UNIQUE INDEX roll_call_marks_student_key ON public.roll_call_marks USING btree (roll_call_id, student_id) INCLUDE (status, late_minutes)
CREATE UNIQUE INDEX roll_call_signatures_pkey ON public.roll_call_signatures USING btree (id)
CREATE UNIQUE INDEX roll_call_signatures_student_key ON public.roll_call_signatures USING btree (roll_call_id, student_id)
CREATE UNIQUE INDEX roll_calls_group_half_day_key ON public.roll_calls USING btree (group_id, day, half_day)
CREATE UNIQUE INDEX roll_calls_pkey ON public.roll_calls USING btree (id)
CREATE UNIQUE INDEX run_notices_once_key ON public.run_notices USING btree (run_id, user_id)
CREATE UNIQUE INDEX run_notices_pkey ON public.run_notices USING btree (id)
CREATE UNIQUE INDEX safety_trainings_pkey ON public.safety_trainings USING btree (id)
CREATE UNIQUE INDEX scan_codes_machine_id_key ON public.scan_codes USING btree (machine_id) WHERE (machine_id IS NOT NULL)
CREATE UNIQUE INDEX scan_codes_operation_id_key ON public.scan_codes USING btree (operation_id) WHERE (operation_id IS NOT NULL)
CREATE UNIQUE INDEX scan_codes_pkey ON public.scan_codes USING btree (code)
CREATE UNIQUE INDEX school_logos_file_id_key ON public.school_logos USING btree (file_id)
CREATE UNIQUE INDEX school_logos_pkey ON public.school_logos USING btree (id)
CREATE UNIQUE INDEX school_logos_sha256_key ON public.school_logos USING btree (sha256)
CREATE UNIQUE INDEX schools_pkey ON public.schools USING btree (id)
CREATE UNIQUE INDEX schools_single_key ON public.schools USING btree ((true))
CREATE UNIQUE INDEX self_assessments_pkey ON public.self_assessments USING btree (id)
CREATE UNIQUE INDEX sessions_pkey ON public.sessions USING btree (id)
CREATE UNIQUE INDEX sessions_token_hash_key ON public.sessions USING btree (token_hash)
CREATE UNIQUE INDEX settlement_vat_lines_pkey ON public.settlement_vat_lines USING btree (settlement_id, vat_category, vat_rate_bp)
CREATE UNIQUE INDEX settlements_pkey ON public.settlements USING btree (id)
CREATE UNIQUE INDEX slots_half_day_valid_from_key ON public.slots USING btree (half_day, valid_from)
CREATE UNIQUE INDEX slots_pkey ON public.slots USING btree (id)
CREATE UNIQUE INDEX staff_absences_pkey ON public.staff_absences USING btree (id)
CREATE UNIQUE INDEX staff_members_pkey ON public.staff_members USING btree (id)
CREATE UNIQUE INDEX staff_members_user_id_key ON public.staff_members USING btree (user_id) WHERE (user_id IS NOT NULL)
CREATE UNIQUE INDEX stock_count_lines_pkey ON public.stock_count_lines USING btree (count_id, item_id)
CREATE UNIQUE INDEX stock_counts_open_key ON public.stock_counts USING btree (location_id) WHERE (state = 'open'::text)
CREATE UNIQUE INDEX stock_counts_pkey ON public.stock_counts USING btree (id)
CREATE UNIQUE INDEX stock_levels_pkey ON public.stock_levels USING btree (item_id, location_id)
CREATE UNIQUE INDEX stock_locations_name_key ON public.stock_locations USING btree (name)
CREATE UNIQUE INDEX stock_locations_pkey ON public.stock_locations USING btree (id)
CREATE UNIQUE INDEX stock_movements_pkey ON public.stock_movements USING btree (id)
CREATE UNIQUE INDEX stored_files_pkey ON public.stored_files USING btree (id)
CREATE UNIQUE INDEX student_consents_open_key ON public.student_consents USING btree (student_id, use) WHERE (revoked_on IS NULL)
CREATE UNIQUE INDEX student_consents_pkey ON public.student_consents USING btree (id)
CREATE UNIQUE INDEX student_diplomas_pkey ON public.student_diplomas USING btree (id)
CREATE UNIQUE INDEX student_documents_pkey ON public.student_documents USING btree (id)
CREATE UNIQUE INDEX student_exports_pkey ON public.student_exports USING btree (id)
CREATE UNIQUE INDEX student_exports_run_id_key ON public.student_exports USING btree (run_id)
CREATE UNIQUE INDEX student_origins_pkey ON public.student_origins USING btree (id)
CREATE UNIQUE INDEX student_origins_student_id_key ON public.student_origins USING btree (student_id)
CREATE UNIQUE INDEX student_papers_pkey ON public.student_papers USING btree (id)
CREATE UNIQUE INDEX student_steps_pkey ON public.student_steps USING btree (id)
CREATE UNIQUE INDEX student_steps_student_idx ON public.student_steps USING btree (student_id, rank)
CREATE UNIQUE INDEX students_pkey ON public.students USING btree (id)
CREATE UNIQUE INDEX students_pseudonym_key ON public.students USING btree (pseudonym)
CREATE UNIQUE INDEX subcontracts_pkey ON public.subcontracts USING btree (id)
CREATE UNIQUE INDEX subjects_name_key ON public.subjects USING btree (name)
CREATE UNIQUE INDEX subjects_pkey ON public.subjects USING btree (id)
CREATE UNIQUE INDEX supplier_invoice_steps_pkey ON public.supplier_invoice_steps USING btree (id)
CREATE UNIQUE INDEX supplier_invoice_vat_lines_pkey ON public.supplier_invoice_vat_lines USING btree (id)
CREATE UNIQUE INDEX supplier_invoice_vat_lines_rate_key ON public.supplier_invoice_vat_lines USING btree (supplier_invoice_id, vat_rate_bp, category)
CREATE UNIQUE INDEX supplier_invoices_number_key ON public.supplier_invoices USING btree (supplier_key, number_key)
CREATE UNIQUE INDEX supplier_invoices_pkey ON public.supplier_invoices USING btree (id)
CREATE UNIQUE INDEX task_competences_pkey ON public.task_competences USING btree (task_id, competence_id)
CREATE UNIQUE INDEX tasks_framework_code_key ON public.tasks USING btree (framework_id, code)
CREATE UNIQUE INDEX tasks_pkey ON public.tasks USING btree (id)
CREATE UNIQUE INDEX tax_campaigns_pkey ON public.tax_campaigns USING btree (id)
CREATE UNIQUE INDEX tax_campaigns_year_key ON public.tax_campaigns USING btree (year) WHERE (withdrawn_on IS NULL)
CREATE UNIQUE INDEX tax_headings_heading_key ON public.tax_headings USING btree (heading)
CREATE UNIQUE INDEX tax_headings_pkey ON public.tax_headings USING btree (id)
CREATE UNIQUE INDEX tax_imports_pkey ON public.tax_imports USING btree (id)
CREATE UNIQUE INDEX tax_letters_pkey ON public.tax_letters USING btree (id)
CREATE UNIQUE INDEX tax_pledges_customer_key ON public.tax_pledges USING btree (campaign_id, customer_id) WHERE (withdrawn_on IS NULL)
CREATE UNIQUE INDEX tax_pledges_pkey ON public.tax_pledges USING btree (id)
CREATE UNIQUE INDEX tax_receipts_pkey ON public.tax_receipts USING btree (id)
CREATE UNIQUE INDEX tax_receipts_row_key ON public.tax_receipts USING btree (campaign_id, row_key)
CREATE UNIQUE INDEX time_batches_pkey ON public.time_batches USING btree (id)
CREATE UNIQUE INDEX time_entries_pkey ON public.time_entries USING btree (id)
CREATE UNIQUE INDEX timetable_exceptions_half_day_key ON public.timetable_exceptions USING btree (group_id, day, half_day)
CREATE UNIQUE INDEX timetable_exceptions_pkey ON public.timetable_exceptions USING btree (id)
CREATE UNIQUE INDEX timetable_slots_pkey ON public.timetable_slots USING btree (id)
CREATE UNIQUE INDEX two_factor_resets_pkey ON public.two_factor_resets USING btree (id)
CREATE UNIQUE INDEX two_factors_pkey ON public.two_factors USING btree (user_id)
CREATE UNIQUE INDEX user_invitations_open_key ON public.user_invitations USING btree (user_id) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL))
CREATE UNIQUE INDEX user_invitations_pkey ON public.user_invitations USING btree (id)
CREATE UNIQUE INDEX user_invitations_token_hash_key ON public.user_invitations USING btree (token_hash)
CREATE UNIQUE INDEX users_email_key ON public.users USING btree (email)
CREATE UNIQUE INDEX users_pkey ON public.users USING btree (id)
CREATE UNIQUE INDEX vat_rates_pkey ON public.vat_rates USING btree (id)
CREATE UNIQUE INDEX vat_rates_row_key ON public.vat_rates USING btree (category, rate_bp, reason, valid_from) NULLS NOT DISTINCT
CREATE UNIQUE INDEX version_move_youths_once_key ON public.version_move_youths USING btree (move_id, student_id)
CREATE UNIQUE INDEX version_move_youths_pkey ON public.version_move_youths USING btree (id)
CREATE UNIQUE INDEX version_moves_pkey ON public.version_moves USING btree (id)
CREATE UNIQUE INDEX version_moves_undoes_key ON public.version_moves USING btree (undoes_id)
CREATE UNIQUE INDEX worked_months_pkey ON public.worked_months USING btree (month)
CREATE UNIQUE INDEX workshop_costs_pkey ON public.workshop_costs USING btree (from_on)
CREATE UNIQUE INDEX workshop_counters_pkey ON public.workshop_counters USING btree (kind, year)
CREATE UNIQUE INDEX workshop_settings_pkey ON public.workshop_settings USING btree (single)
CREATE UNIQUE INDEX yearly_duties_code_key ON public.yearly_duties USING btree (code)
CREATE UNIQUE INDEX yearly_duties_pkey ON public.yearly_duties USING btree (id)
CREATE CONSTRAINT TRIGGER cheque_slips_sum AFTER INSERT ON public.cheque_slips DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_slip_sum()
CREATE CONSTRAINT TRIGGER funding_shares_whole AFTER INSERT OR UPDATE ON public.funding_shares DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_double_funding()
CREATE CONSTRAINT TRIGGER journal_entries_balance AFTER INSERT ON public.journal_entries DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_entry_balance()
CREATE CONSTRAINT TRIGGER permit_decisions_incident AFTER INSERT ON public.permit_decisions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.effect = 'incident'::text)) EXECUTE FUNCTION incident_of_block()
CREATE CONSTRAINT TRIGGER settlements_sums AFTER INSERT ON public.settlements DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_settlement_sums()
CREATE TRIGGER abandoned_entries_audit AFTER INSERT OR DELETE OR UPDATE ON public.abandoned_entries FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER absence_contacts_frozen BEFORE DELETE OR UPDATE ON public.absence_contacts FOR EACH ROW EXECUTE FUNCTION frozen_until_forgotten()
CREATE TRIGGER absence_excuses_audit AFTER INSERT OR DELETE OR UPDATE ON public.absence_excuses FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER absence_follow_ups_audit AFTER INSERT OR DELETE OR UPDATE ON public.absence_follow_ups FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER absence_reasons_audit AFTER INSERT OR DELETE OR UPDATE ON public.absence_reasons FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER access_policies_audit AFTER INSERT OR DELETE OR UPDATE ON public.access_policies FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER accidents_audit AFTER INSERT OR DELETE OR UPDATE ON public.accidents FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER activities_audit AFTER DELETE OR UPDATE ON public.activities FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER activities_frozen BEFORE DELETE OR UPDATE ON public.activities FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER addition_carries_audit AFTER INSERT OR DELETE OR UPDATE ON public.addition_carries FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER alert_rules_audit AFTER INSERT OR DELETE OR UPDATE ON public.alert_rules FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER aside_rules_audit AFTER INSERT OR DELETE OR UPDATE ON public.aside_rules FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER assignments_audit AFTER DELETE OR UPDATE ON public.assignments FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER attendance_settings_audit AFTER INSERT OR DELETE OR UPDATE ON public.attendance_settings FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER audit_commands_frozen BEFORE DELETE OR UPDATE ON public.audit_commands FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER bank_lines_frozen BEFORE DELETE OR UPDATE ON public.bank_lines FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER bank_matches_audit AFTER INSERT OR DELETE OR UPDATE ON public.bank_matches FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER bank_matches_banked_once AFTER INSERT ON public.bank_matches FOR EACH ROW WHEN ((new.payment_id IS NOT NULL)) EXECUTE FUNCTION refuse_banked_twice()
CREATE TRIGGER bank_statements_audit AFTER INSERT OR DELETE OR UPDATE ON public.bank_statements FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER bank_statements_frozen BEFORE DELETE OR UPDATE ON public.bank_statements FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER calendar_periods_audit AFTER INSERT OR DELETE OR UPDATE ON public.calendar_periods FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER catalogue_characteristics_audit AFTER INSERT OR DELETE OR UPDATE ON public.catalogue_characteristics FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER catalogue_competences_audit AFTER INSERT OR DELETE OR UPDATE ON public.catalogue_competences FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER catalogue_operations_audit AFTER INSERT OR DELETE OR UPDATE ON public.catalogue_operations FOR EACH ROW EXECUTE FUNCTION audit_row('{search_text}')
CREATE TRIGGER catalogue_steps_audit AFTER INSERT OR DELETE OR UPDATE ON public.catalogue_steps FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER chain_checks_frozen BEFORE DELETE OR UPDATE ON public.chain_checks FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER chain_heads_kept BEFORE DELETE ON public.chain_heads FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER chain_links_frozen BEFORE DELETE OR UPDATE ON public.chain_links FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER characteristics_audit AFTER INSERT OR DELETE OR UPDATE ON public.characteristics FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER cheque_slip_cheques_banked_once AFTER INSERT ON public.cheque_slip_cheques FOR EACH ROW EXECUTE FUNCTION refuse_banked_twice()
CREATE TRIGGER cheque_slip_cheques_frozen BEFORE UPDATE ON public.cheque_slip_cheques FOR EACH ROW WHEN ((old.taken_back OR ((((old.slip_id IS DISTINCT FROM new.slip_id) OR (old.payment_id IS DISTINCT FROM new.payment_id)) OR (old."position" IS DISTINCT FROM new."position")) OR (old.amount_cents IS DISTINCT FROM new.amount_cents)))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER cheque_slip_cheques_kept BEFORE DELETE ON public.cheque_slip_cheques FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER cheque_slips_audit AFTER INSERT OR DELETE OR UPDATE ON public.cheque_slips FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER cheque_slips_frozen BEFORE UPDATE ON public.cheque_slips FOR EACH ROW WHEN (((old.taken_back_at IS NOT NULL) OR (((((old.number IS DISTINCT FROM new.number) OR (old.deposited_on IS DISTINCT FROM new.deposited_on)) OR (old.iban IS DISTINCT FROM new.iban)) OR (old.cheque_count IS DISTINCT FROM new.cheque_count)) OR (old.total_cents IS DISTINCT FROM new.total_cents)))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER cheque_slips_kept BEFORE DELETE ON public.cheque_slips FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER chorus_deposits_audit AFTER INSERT OR DELETE OR UPDATE ON public.chorus_deposits FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER class_marks_audit AFTER INSERT OR DELETE OR UPDATE ON public.class_marks FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER class_marks_frozen BEFORE DELETE OR UPDATE ON public.class_marks FOR EACH ROW EXECUTE FUNCTION replaced_only_until_forgotten()
CREATE TRIGGER class_tests_audit AFTER INSERT OR DELETE OR UPDATE ON public.class_tests FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER clearances_audit AFTER INSERT OR DELETE OR UPDATE ON public.clearances FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER clearances_frozen BEFORE DELETE OR UPDATE ON public.clearances FOR EACH ROW EXECUTE FUNCTION void_only_until_forgotten()
CREATE TRIGGER client_links_audit AFTER INSERT OR DELETE OR UPDATE ON public.client_links FOR EACH ROW EXECUTE FUNCTION audit_row('{token_hash}')
CREATE TRIGGER competence_blocks_audit AFTER DELETE OR UPDATE ON public.competence_blocks FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER competence_blocks_frozen BEFORE DELETE OR UPDATE ON public.competence_blocks FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER competence_criteria_audit AFTER DELETE OR UPDATE ON public.competence_criteria FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER competence_criteria_official_frozen BEFORE DELETE OR UPDATE ON public.competence_criteria FOR EACH ROW EXECUTE FUNCTION official_piece_frozen()
CREATE TRIGGER competence_mappings_audit AFTER DELETE OR UPDATE ON public.competence_mappings FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER competence_positions_frozen BEFORE DELETE OR UPDATE ON public.competence_positions FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER competences_audit AFTER DELETE OR UPDATE ON public.competences FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER competences_official_frozen BEFORE DELETE OR UPDATE ON public.competences FOR EACH ROW EXECUTE FUNCTION competences_official_frozen()
CREATE TRIGGER coverage_rules_audit AFTER INSERT OR DELETE OR UPDATE ON public.coverage_rules FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER customer_namings_audit AFTER INSERT OR DELETE OR UPDATE ON public.customer_namings FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER customer_roles_audit AFTER INSERT OR DELETE OR UPDATE ON public.customer_roles FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER customers_audit AFTER INSERT OR DELETE OR UPDATE ON public.customers FOR EACH ROW EXECUTE FUNCTION audit_row('{search_text}')
CREATE TRIGGER deliveries_audit AFTER INSERT OR DELETE OR UPDATE ON public.deliveries FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER deliveries_frozen BEFORE DELETE OR UPDATE ON public.deliveries FOR EACH ROW EXECUTE FUNCTION refuse_delivery_change()
CREATE TRIGGER delivery_lines_audit AFTER INSERT OR DELETE OR UPDATE ON public.delivery_lines FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER delivery_lines_frozen BEFORE DELETE OR UPDATE ON public.delivery_lines FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER delivery_return_lines_audit AFTER INSERT OR DELETE OR UPDATE ON public.delivery_return_lines FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER delivery_return_lines_frozen BEFORE DELETE OR UPDATE ON public.delivery_return_lines FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER delivery_returns_audit AFTER INSERT OR DELETE OR UPDATE ON public.delivery_returns FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER delivery_returns_frozen BEFORE DELETE OR UPDATE ON public.delivery_returns FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER derogation_declarations_audit AFTER INSERT OR DELETE OR UPDATE ON public.derogation_declarations FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER derogation_declarations_frozen BEFORE DELETE OR UPDATE ON public.derogation_declarations FOR EACH ROW EXECUTE FUNCTION declaration_frozen()
CREATE TRIGGER devices_audit AFTER INSERT OR DELETE OR UPDATE ON public.devices FOR EACH ROW EXECUTE FUNCTION audit_row('{token_hash}')
CREATE TRIGGER document_kinds_audit AFTER INSERT OR DELETE OR UPDATE ON public.document_kinds FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER dossiers_audit AFTER INSERT OR DELETE OR UPDATE ON public.dossiers FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER dossiers_frozen BEFORE DELETE OR UPDATE ON public.dossiers FOR EACH ROW EXECUTE FUNCTION dossiers_frozen()
CREATE TRIGGER dunning_holds_audit AFTER INSERT OR DELETE OR UPDATE ON public.dunning_holds FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER dunning_levels_audit AFTER INSERT OR DELETE OR UPDATE ON public.dunning_levels FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER duty_dones_audit AFTER INSERT OR DELETE OR UPDATE ON public.duty_dones FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER einvoice_duties_audit AFTER INSERT OR DELETE OR UPDATE ON public.einvoice_duties FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER einvoice_messages_kept BEFORE DELETE ON public.einvoice_messages FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER einvoice_receipts_frozen BEFORE DELETE OR UPDATE ON public.einvoice_receipts FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER einvoice_settings_audit AFTER INSERT OR DELETE OR UPDATE ON public.einvoice_settings FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER einvoice_statuses_frozen BEFORE DELETE OR UPDATE ON public.einvoice_statuses FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER enrolment_texts_audit AFTER INSERT OR DELETE OR UPDATE ON public.enrolment_texts FOR EACH ROW EXECUTE FUNCTION audit_row('{parts}')
CREATE TRIGGER enrolment_texts_frozen BEFORE DELETE OR UPDATE ON public.enrolment_texts FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER equipment_grants_audit AFTER INSERT OR DELETE OR UPDATE ON public.equipment_grants FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER ereporting_batches_audit AFTER INSERT OR DELETE OR UPDATE ON public.ereporting_batches FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER ereporting_batches_frozen BEFORE DELETE OR UPDATE ON public.ereporting_batches FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER ereporting_items_frozen BEFORE DELETE OR UPDATE ON public.ereporting_items FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER estimate_materials_audit AFTER INSERT OR DELETE OR UPDATE ON public.estimate_materials FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER estimate_operations_audit AFTER INSERT OR DELETE OR UPDATE ON public.estimate_operations FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER estimate_parts_audit AFTER INSERT OR DELETE OR UPDATE ON public.estimate_parts FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER estimate_subcontracts_audit AFTER INSERT OR DELETE OR UPDATE ON public.estimate_subcontracts FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER estimates_audit AFTER INSERT OR DELETE OR UPDATE ON public.estimates FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER evidence_audit AFTER DELETE OR UPDATE ON public.evidence FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER evidence_dismissals_audit AFTER DELETE OR UPDATE ON public.evidence_dismissals FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER evidence_files_audit AFTER INSERT OR DELETE OR UPDATE ON public.evidence_files FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER evidence_frozen BEFORE DELETE OR UPDATE ON public.evidence FOR EACH ROW EXECUTE FUNCTION evidence_frozen()
CREATE TRIGGER exam_arrangements_audit AFTER INSERT OR DELETE OR UPDATE ON public.exam_arrangements FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER exam_decisions_audit AFTER INSERT OR DELETE OR UPDATE ON public.exam_decisions FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER exam_decisions_frozen BEFORE DELETE OR UPDATE ON public.exam_decisions FOR EACH ROW EXECUTE FUNCTION replaced_only_until_forgotten()
CREATE TRIGGER exam_registrations_audit AFTER INSERT OR DELETE OR UPDATE ON public.exam_registrations FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER exam_results_audit AFTER INSERT OR DELETE OR UPDATE ON public.exam_results FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER exam_results_frozen BEFORE DELETE OR UPDATE ON public.exam_results FOR EACH ROW EXECUTE FUNCTION replaced_only_until_forgotten()
CREATE TRIGGER exam_rules_audit AFTER DELETE OR UPDATE ON public.exam_rules FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER exam_rules_official_frozen BEFORE DELETE OR UPDATE ON public.exam_rules FOR EACH ROW EXECUTE FUNCTION official_piece_frozen()
CREATE TRIGGER exam_sessions_audit AFTER INSERT OR DELETE OR UPDATE ON public.exam_sessions FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER exam_settings_audit AFTER INSERT OR DELETE OR UPDATE ON public.exam_settings FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER exam_unit_competences_audit AFTER DELETE OR UPDATE ON public.exam_unit_competences FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER exam_unit_competences_frozen BEFORE DELETE OR UPDATE ON public.exam_unit_competences FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER exam_units_audit AFTER DELETE OR UPDATE ON public.exam_units FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER exam_units_frozen BEFORE DELETE OR UPDATE ON public.exam_units FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER exit_surveys_audit AFTER INSERT OR DELETE OR UPDATE ON public.exit_surveys FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER export_batch_entries_frozen BEFORE DELETE OR UPDATE ON public.export_batch_entries FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER export_batches_audit AFTER INSERT OR DELETE OR UPDATE ON public.export_batches FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER export_batches_frozen BEFORE DELETE OR UPDATE ON public.export_batches FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER export_settings_audit AFTER INSERT OR DELETE OR UPDATE ON public.export_settings FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER fiscal_years_audit AFTER INSERT OR DELETE OR UPDATE ON public.fiscal_years FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER fiscal_years_frozen BEFORE DELETE OR UPDATE ON public.fiscal_years FOR EACH ROW WHEN ((old.closed_at IS NOT NULL)) EXECUTE FUNCTION refuse_closed_year_change()
CREATE TRIGGER fitness_opinions_audit AFTER INSERT OR DELETE OR UPDATE ON public.fitness_opinions FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER fitness_opinions_frozen BEFORE DELETE OR UPDATE ON public.fitness_opinions FOR EACH ROW EXECUTE FUNCTION void_only_until_forgotten()
CREATE TRIGGER fitness_requests_audit AFTER INSERT OR DELETE OR UPDATE ON public.fitness_requests FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER frameworks_audit AFTER INSERT OR DELETE OR UPDATE ON public.frameworks FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER frameworks_published_frozen BEFORE DELETE OR UPDATE ON public.frameworks FOR EACH ROW EXECUTE FUNCTION frameworks_published_frozen()
CREATE TRIGGER frozen_report_requests_audit AFTER INSERT OR DELETE OR UPDATE ON public.frozen_report_requests FOR EACH ROW EXECUTE FUNCTION audit_row('{email}')
CREATE TRIGGER frozen_reports_audit AFTER INSERT OR DELETE OR UPDATE ON public.frozen_reports FOR EACH ROW EXECUTE FUNCTION audit_row('{content}')
CREATE TRIGGER frozen_reports_kept BEFORE DELETE OR UPDATE ON public.frozen_reports FOR EACH ROW EXECUTE FUNCTION frozen_reports_kept()
CREATE TRIGGER funded_costs_audit AFTER INSERT OR DELETE OR UPDATE ON public.funded_costs FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER funder_reports_audit AFTER INSERT OR DELETE OR UPDATE ON public.funder_reports FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER funding_agreements_audit AFTER INSERT OR DELETE OR UPDATE ON public.funding_agreements FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER funding_documents_audit AFTER INSERT OR DELETE OR UPDATE ON public.funding_documents FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER funding_instalments_audit AFTER INSERT OR DELETE OR UPDATE ON public.funding_instalments FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER funding_loans_audit AFTER INSERT OR DELETE OR UPDATE ON public.funding_loans FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER funding_packs_audit AFTER INSERT OR DELETE OR UPDATE ON public.funding_packs FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER funding_rules_audit AFTER INSERT OR DELETE OR UPDATE ON public.funding_rules FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER funding_shares_audit AFTER INSERT OR DELETE OR UPDATE ON public.funding_shares FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER grant_items_audit AFTER INSERT OR DELETE OR UPDATE ON public.grant_items FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER group_memberships_audit AFTER INSERT OR DELETE OR UPDATE ON public.group_memberships FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER groups_audit AFTER INSERT OR DELETE OR UPDATE ON public.groups FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER guardian_links_audit AFTER INSERT OR DELETE OR UPDATE ON public.guardian_links FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER guardians_audit AFTER INSERT OR DELETE OR UPDATE ON public.guardians FOR EACH ROW EXECUTE FUNCTION audit_row('{search_text}')
CREATE TRIGGER hazards_audit AFTER DELETE OR UPDATE ON public.hazards FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER hour_conflicts_audit AFTER INSERT OR DELETE OR UPDATE ON public.hour_conflicts FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER house_rules_audit AFTER INSERT OR DELETE OR UPDATE ON public.house_rules FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER import_headings_audit AFTER INSERT OR DELETE OR UPDATE ON public.import_headings FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER indicator_year_facts_audit AFTER INSERT OR DELETE OR UPDATE ON public.indicator_year_facts FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER inquiries_audit AFTER INSERT OR DELETE OR UPDATE ON public.inquiries FOR EACH ROW EXECUTE FUNCTION audit_row('{search_text}')
CREATE TRIGGER invoice_allowances_closed AFTER INSERT ON public.invoice_allowances REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_parts_of_issued()
CREATE TRIGGER invoice_allowances_frozen BEFORE DELETE OR UPDATE ON public.invoice_allowances FOR EACH ROW EXECUTE FUNCTION refuse_issued_part_change()
CREATE TRIGGER invoice_deposits_frozen BEFORE INSERT OR DELETE OR UPDATE ON public.invoice_deposits FOR EACH ROW EXECUTE FUNCTION refuse_issued_part_change()
CREATE TRIGGER invoice_disputes_audit AFTER INSERT OR DELETE OR UPDATE ON public.invoice_disputes FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER invoice_lines_audit AFTER DELETE OR UPDATE ON public.invoice_lines FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER invoice_lines_closed AFTER INSERT ON public.invoice_lines REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_parts_of_issued()
CREATE TRIGGER invoice_lines_frozen BEFORE DELETE OR UPDATE ON public.invoice_lines FOR EACH ROW EXECUTE FUNCTION refuse_issued_part_change()
CREATE TRIGGER invoice_vat_lines_closed AFTER INSERT ON public.invoice_vat_lines REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_parts_of_issued()
CREATE TRIGGER invoice_vat_lines_frozen BEFORE DELETE OR UPDATE ON public.invoice_vat_lines FOR EACH ROW EXECUTE FUNCTION refuse_issued_part_change()
CREATE TRIGGER invoices_audit AFTER INSERT OR DELETE OR UPDATE ON public.invoices FOR EACH ROW EXECUTE FUNCTION audit_row('{search_text,seller,buyer,texts}')
CREATE TRIGGER invoices_frozen BEFORE DELETE OR UPDATE ON public.invoices FOR EACH ROW WHEN ((old.number IS NOT NULL)) EXECUTE FUNCTION refuse_issued_change()
CREATE TRIGGER invoices_inserted_open AFTER INSERT ON public.invoices FOR EACH ROW WHEN (((new.number IS NOT NULL) AND (new.kind <> 'credit_note'::text))) EXECUTE FUNCTION keep_open_when_issued()
CREATE TRIGGER invoices_issued_open AFTER UPDATE ON public.invoices FOR EACH ROW WHEN (((old.number IS NULL) AND (new.number IS NOT NULL) AND (new.kind <> 'credit_note'::text))) EXECUTE FUNCTION keep_open_when_issued()
CREATE TRIGGER issued_documents_frozen BEFORE DELETE OR UPDATE ON public.issued_documents FOR EACH ROW WHEN ((old.kind <> ALL (ARRAY['absence_letter'::text, 'student-paper'::text]))) EXECUTE FUNCTION refuse_change()
CREATE TRIGGER issued_documents_linked AFTER INSERT ON public.issued_documents FOR EACH ROW EXECUTE FUNCTION link_document()
CREATE TRIGGER issued_documents_of_youths_frozen BEFORE DELETE OR UPDATE ON public.issued_documents FOR EACH ROW WHEN ((old.kind = ANY (ARRAY['absence_letter'::text, 'student-paper'::text]))) EXECUTE FUNCTION frozen_until_forgotten()
CREATE TRIGGER job_runs_told AFTER INSERT OR UPDATE OF state, progress, step ON public.job_runs FOR EACH ROW WHEN ((new.event_id IS NULL)) EXECUTE FUNCTION tell_job_run()
CREATE TRIGGER job_schedules_audit AFTER INSERT OR DELETE OR UPDATE ON public.job_schedules FOR EACH ROW EXECUTE FUNCTION audit_row('{next_at,last_at,last_run_id}')
CREATE TRIGGER journal_entries_frozen BEFORE DELETE OR UPDATE ON public.journal_entries FOR EACH ROW EXECUTE FUNCTION refuse_booked_change()
CREATE TRIGGER journal_entries_one_live_batch AFTER UPDATE OF batch_id ON public.journal_entries FOR EACH ROW WHEN ((old.batch_id IS DISTINCT FROM new.batch_id)) EXECUTE FUNCTION keep_one_live_batch()
CREATE TRIGGER journal_lines_closed AFTER INSERT ON public.journal_lines REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_line_of_booked()
CREATE TRIGGER journal_lines_frozen BEFORE DELETE OR UPDATE ON public.journal_lines FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasing('{aux_label}')
CREATE TRIGGER knowledge_competences_audit AFTER DELETE OR UPDATE ON public.knowledge_competences FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER knowledge_competences_frozen BEFORE DELETE OR UPDATE ON public.knowledge_competences FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER knowledge_items_audit AFTER DELETE OR UPDATE ON public.knowledge_items FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER knowledge_items_frozen BEFORE DELETE OR UPDATE ON public.knowledge_items FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER ledger_accounts_audit AFTER INSERT OR DELETE OR UPDATE ON public.ledger_accounts FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER legal_holds_audit AFTER INSERT OR DELETE OR UPDATE ON public.legal_holds FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER lessons_audit AFTER INSERT OR DELETE OR UPDATE ON public.lessons FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER line_letters_audit AFTER DELETE OR UPDATE ON public.line_letters FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER line_openings_audit AFTER INSERT OR DELETE OR UPDATE ON public.line_openings FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER line_openings_corrected BEFORE UPDATE ON public.line_openings FOR EACH ROW EXECUTE FUNCTION refuse_silent_correction()
CREATE TRIGGER line_openings_kept BEFORE DELETE ON public.line_openings FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER locked_months_audit AFTER INSERT ON public.locked_months FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER locked_months_frozen BEFORE DELETE OR UPDATE ON public.locked_months FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER locked_months_worked AFTER INSERT ON public.locked_months FOR EACH ROW WHEN ((new.scope = 'hours'::text)) EXECUTE FUNCTION sum_worked_month()
CREATE TRIGGER machine_check_results_audit AFTER INSERT OR DELETE OR UPDATE ON public.machine_check_results FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER machine_checks_audit AFTER INSERT OR DELETE OR UPDATE ON public.machine_checks FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER machine_costs_audit AFTER INSERT OR DELETE OR UPDATE ON public.machine_costs FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER machine_families_audit AFTER INSERT OR DELETE OR UPDATE ON public.machine_families FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER machine_safety_audit AFTER INSERT OR DELETE OR UPDATE ON public.machine_safety FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER machine_state_changes_frozen BEFORE DELETE OR UPDATE ON public.machine_state_changes FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER machine_upkeeps_audit AFTER INSERT OR DELETE OR UPDATE ON public.machine_upkeeps FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER machine_upkeeps_done_audit AFTER INSERT OR DELETE OR UPDATE ON public.machine_upkeeps_done FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER machine_upkeeps_done_frozen BEFORE DELETE OR UPDATE ON public.machine_upkeeps_done FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER machines_audit AFTER INSERT OR DELETE OR UPDATE ON public.machines FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER market_rates_audit AFTER INSERT OR DELETE OR UPDATE ON public.market_rates FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER material_items_audit AFTER INSERT OR DELETE OR UPDATE ON public.material_items FOR EACH ROW EXECUTE FUNCTION audit_row('{on_hand,value_cents}')
CREATE TRIGGER material_receipts_audit AFTER INSERT OR DELETE OR UPDATE ON public.material_receipts FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER material_receipts_frozen BEFORE DELETE OR UPDATE ON public.material_receipts FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER measurements_frozen BEFORE DELETE OR UPDATE ON public.measurements FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER message_templates_audit AFTER INSERT OR DELETE OR UPDATE ON public.message_templates FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER month_closings_audit AFTER INSERT ON public.month_closings FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER month_closings_frozen BEFORE DELETE OR UPDATE ON public.month_closings FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER nonconformities_audit AFTER INSERT OR DELETE OR UPDATE ON public.nonconformities FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER number_series_audit AFTER INSERT OR DELETE OR UPDATE OF kind, year, prefix, digits, first_number ON public.number_series FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER number_series_kept BEFORE DELETE ON public.number_series FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER openings_audit AFTER INSERT ON public.openings FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER openings_frozen BEFORE DELETE OR UPDATE ON public.openings FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER operation_competences_audit AFTER INSERT OR DELETE OR UPDATE ON public.operation_competences FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER operation_hazards_audit AFTER INSERT OR DELETE OR UPDATE ON public.operation_hazards FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER operation_openings_audit AFTER INSERT OR DELETE OR UPDATE ON public.operation_openings FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER operation_openings_corrected BEFORE UPDATE ON public.operation_openings FOR EACH ROW EXECUTE FUNCTION refuse_silent_correction()
CREATE TRIGGER operation_openings_kept BEFORE DELETE ON public.operation_openings FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER operation_photos_audit AFTER INSERT OR DELETE OR UPDATE ON public.operation_photos FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER operations_audit AFTER INSERT OR DELETE OR UPDATE ON public.operations FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER order_confirmations_audit AFTER INSERT OR DELETE OR UPDATE ON public.order_confirmations FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER order_confirmations_frozen BEFORE DELETE OR UPDATE ON public.order_confirmations FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER order_materials_audit AFTER INSERT OR DELETE OR UPDATE ON public.order_materials FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER order_opening_corrections_audit AFTER INSERT OR DELETE OR UPDATE ON public.order_opening_corrections FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER order_opening_corrections_frozen BEFORE DELETE OR UPDATE ON public.order_opening_corrections FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER order_openings_audit AFTER INSERT OR DELETE OR UPDATE ON public.order_openings FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER origin_erasures_audit AFTER INSERT OR DELETE OR UPDATE ON public.origin_erasures FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER payments_audit AFTER INSERT OR DELETE OR UPDATE ON public.payments FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER payments_frozen BEFORE DELETE OR UPDATE ON public.payments FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER penalty_rates_audit AFTER INSERT OR DELETE OR UPDATE ON public.penalty_rates FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER period_closings_audit AFTER INSERT ON public.period_closings FOR EACH ROW EXECUTE FUNCTION audit_row('{totals}')
CREATE TRIGGER period_closings_frozen BEFORE DELETE OR UPDATE ON public.period_closings FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER permit_decisions_frozen BEFORE DELETE OR UPDATE ON public.permit_decisions FOR EACH ROW EXECUTE FUNCTION frozen_until_forgotten()
CREATE TRIGGER permit_grounds_frozen BEFORE DELETE OR UPDATE ON public.permit_grounds FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER permit_incidents_audit AFTER INSERT OR DELETE OR UPDATE ON public.permit_incidents FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER pins_audit AFTER INSERT OR DELETE OR UPDATE ON public.pins FOR EACH ROW EXECUTE FUNCTION audit_row('{pin_hash}')
CREATE TRIGGER placement_absences_audit AFTER INSERT OR DELETE OR UPDATE ON public.placement_absences FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER placement_rules_audit AFTER DELETE OR UPDATE ON public.placement_rules FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER placement_rules_frozen BEFORE DELETE OR UPDATE ON public.placement_rules FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER placement_visits_audit AFTER INSERT OR DELETE OR UPDATE ON public.placement_visits FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER placements_audit AFTER INSERT OR DELETE OR UPDATE ON public.placements FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER planning_settings_audit AFTER INSERT OR DELETE OR UPDATE ON public.planning_settings FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER plans_audit AFTER INSERT OR DELETE OR UPDATE ON public.plans FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER pro_formas_audit AFTER INSERT OR DELETE OR UPDATE ON public.pro_formas FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER pro_formas_frozen BEFORE DELETE OR UPDATE ON public.pro_formas FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER production_order_lines_audit AFTER INSERT OR DELETE OR UPDATE ON public.production_order_lines FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER production_orders_audit AFTER INSERT OR DELETE OR UPDATE ON public.production_orders FOR EACH ROW EXECUTE FUNCTION audit_row('{search_text}')
CREATE TRIGGER progress_review_signatures_audit AFTER INSERT OR DELETE OR UPDATE ON public.progress_review_signatures FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER progress_review_signatures_frozen BEFORE DELETE OR UPDATE ON public.progress_review_signatures FOR EACH ROW EXECUTE FUNCTION frozen_until_forgotten()
CREATE TRIGGER progress_reviews_audit AFTER INSERT OR DELETE OR UPDATE ON public.progress_reviews FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER progress_reviews_frozen BEFORE DELETE OR UPDATE ON public.progress_reviews FOR EACH ROW EXECUTE FUNCTION progress_reviews_frozen()
CREATE TRIGGER purchase_lines_audit AFTER INSERT OR DELETE OR UPDATE ON public.purchase_lines FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER purchase_lists_audit AFTER INSERT OR DELETE OR UPDATE ON public.purchase_lists FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER quote_lines_audit AFTER DELETE OR UPDATE ON public.quote_lines FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER quotes_audit AFTER INSERT OR DELETE OR UPDATE ON public.quotes FOR EACH ROW EXECUTE FUNCTION audit_row('{search_text}')
CREATE TRIGGER recovery_codes_audit AFTER INSERT OR DELETE OR UPDATE ON public.recovery_codes FOR EACH ROW EXECUTE FUNCTION audit_row('{code_hash}')
CREATE TRIGGER recovery_fees_audit AFTER INSERT OR DELETE OR UPDATE ON public.recovery_fees FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER refinancing_rates_audit AFTER INSERT OR DELETE OR UPDATE ON public.refinancing_rates FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER reminder_invoices_frozen BEFORE DELETE OR UPDATE ON public.reminder_invoices FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER reminders_frozen BEFORE DELETE OR UPDATE ON public.reminders FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasing('{recipient,letter}')
CREATE TRIGGER reports_audit AFTER INSERT OR DELETE OR UPDATE ON public.reports FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER reports_frozen BEFORE DELETE OR UPDATE ON public.reports FOR EACH ROW EXECUTE FUNCTION reports_frozen()
CREATE TRIGGER retention_runs_audit AFTER INSERT OR DELETE OR UPDATE ON public.retention_runs FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER retention_terms_audit AFTER INSERT OR DELETE OR UPDATE ON public.retention_terms FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER risk_assessments_audit AFTER INSERT OR DELETE OR UPDATE ON public.risk_assessments FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER roll_call_corrections_frozen BEFORE DELETE OR UPDATE ON public.roll_call_corrections FOR EACH ROW EXECUTE FUNCTION frozen_until_forgotten()
CREATE TRIGGER roll_call_marks_audit AFTER DELETE OR UPDATE ON public.roll_call_marks FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER roll_call_marks_frozen BEFORE DELETE OR UPDATE ON public.roll_call_marks FOR EACH ROW EXECUTE FUNCTION refuse_validated_marks()
CREATE TRIGGER roll_call_signatures_frozen BEFORE DELETE OR UPDATE ON public.roll_call_signatures FOR EACH ROW EXECUTE FUNCTION frozen_until_forgotten()
CREATE TRIGGER roll_calls_audit AFTER INSERT OR DELETE OR UPDATE ON public.roll_calls FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER roll_calls_frozen BEFORE DELETE OR UPDATE ON public.roll_calls FOR EACH ROW WHEN ((old.validated_at IS NOT NULL)) EXECUTE FUNCTION refuse_validated_roll_call()
CREATE TRIGGER run_notices_told AFTER INSERT OR UPDATE OF seen_at ON public.run_notices FOR EACH ROW EXECUTE FUNCTION tell_run_notice()
CREATE TRIGGER safety_trainings_audit AFTER INSERT OR DELETE OR UPDATE ON public.safety_trainings FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER safety_trainings_frozen BEFORE DELETE OR UPDATE ON public.safety_trainings FOR EACH ROW EXECUTE FUNCTION void_only_until_forgotten()
CREATE TRIGGER school_logos_audit AFTER INSERT ON public.school_logos FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER school_logos_frozen BEFORE DELETE OR UPDATE ON public.school_logos FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER schools_audit AFTER INSERT OR DELETE OR UPDATE ON public.schools FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER self_assessments_frozen BEFORE DELETE OR UPDATE ON public.self_assessments FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER settlement_vat_lines_frozen BEFORE DELETE OR UPDATE ON public.settlement_vat_lines FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER settlements_audit AFTER INSERT OR DELETE OR UPDATE ON public.settlements FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER settlements_frozen BEFORE DELETE OR UPDATE ON public.settlements FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER settlements_open AFTER INSERT ON public.settlements FOR EACH ROW EXECUTE FUNCTION keep_open_when_settled()
CREATE TRIGGER slots_audit AFTER INSERT OR DELETE OR UPDATE ON public.slots FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER staff_absences_audit AFTER INSERT OR DELETE OR UPDATE ON public.staff_absences FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER staff_members_audit AFTER INSERT OR DELETE OR UPDATE ON public.staff_members FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER stock_count_lines_audit AFTER INSERT OR DELETE OR UPDATE ON public.stock_count_lines FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER stock_counts_audit AFTER INSERT OR DELETE OR UPDATE ON public.stock_counts FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER stock_locations_audit AFTER INSERT OR DELETE OR UPDATE ON public.stock_locations FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER stock_movements_frozen BEFORE DELETE OR UPDATE ON public.stock_movements FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER stored_files_frozen BEFORE UPDATE ON public.stored_files FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER student_consents_audit AFTER INSERT OR DELETE OR UPDATE ON public.student_consents FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER student_diplomas_audit AFTER INSERT OR DELETE OR UPDATE ON public.student_diplomas FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER student_documents_audit AFTER INSERT OR DELETE OR UPDATE ON public.student_documents FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER student_exports_audit AFTER INSERT OR DELETE OR UPDATE ON public.student_exports FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER student_origins_audit AFTER INSERT OR DELETE OR UPDATE ON public.student_origins FOR EACH ROW EXECUTE FUNCTION audit_row('{months_out_of_school,last_class,qpv,zrr,social_situation,convention}')
CREATE TRIGGER student_papers_audit AFTER INSERT OR DELETE OR UPDATE ON public.student_papers FOR EACH ROW EXECUTE FUNCTION audit_row('{facts}')
CREATE TRIGGER student_steps_audit AFTER DELETE OR UPDATE ON public.student_steps FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER student_steps_frozen BEFORE DELETE OR UPDATE OF student_id, rank, from_state, to_state, happened_on, until, written_at ON public.student_steps FOR EACH ROW EXECUTE FUNCTION frozen_until_forgotten()
CREATE TRIGGER students_audit AFTER INSERT OR DELETE OR UPDATE ON public.students FOR EACH ROW EXECUTE FUNCTION audit_row('{search_text}')
CREATE TRIGGER subcontracts_audit AFTER INSERT OR DELETE OR UPDATE ON public.subcontracts FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER subjects_audit AFTER INSERT OR DELETE OR UPDATE ON public.subjects FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER supplier_invoice_steps_frozen BEFORE DELETE OR UPDATE ON public.supplier_invoice_steps FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER supplier_invoices_audit AFTER INSERT OR DELETE OR UPDATE ON public.supplier_invoices FOR EACH ROW EXECUTE FUNCTION audit_row('{search_text,lines}')
CREATE TRIGGER supplier_invoices_kept BEFORE DELETE ON public.supplier_invoices FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER task_competences_audit AFTER DELETE OR UPDATE ON public.task_competences FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER task_competences_frozen BEFORE DELETE OR UPDATE ON public.task_competences FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER tasks_audit AFTER DELETE OR UPDATE ON public.tasks FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER tasks_frozen BEFORE DELETE OR UPDATE ON public.tasks FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER tax_campaigns_audit AFTER INSERT OR DELETE OR UPDATE ON public.tax_campaigns FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER tax_headings_audit AFTER INSERT OR DELETE OR UPDATE ON public.tax_headings FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER tax_imports_audit AFTER INSERT OR DELETE OR UPDATE ON public.tax_imports FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER tax_letters_audit AFTER INSERT OR DELETE OR UPDATE ON public.tax_letters FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER tax_pledges_audit AFTER INSERT OR DELETE OR UPDATE ON public.tax_pledges FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER tax_receipts_audit AFTER INSERT OR DELETE OR UPDATE ON public.tax_receipts FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER time_batches_audit AFTER INSERT OR DELETE OR UPDATE ON public.time_batches FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER time_batches_frozen BEFORE DELETE OR UPDATE ON public.time_batches FOR EACH ROW EXECUTE FUNCTION void_only()
CREATE TRIGGER time_entries_audit AFTER DELETE OR UPDATE ON public.time_entries FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER time_entries_frozen BEFORE DELETE OR UPDATE ON public.time_entries FOR EACH ROW EXECUTE FUNCTION void_only()
CREATE TRIGGER timetable_exceptions_audit AFTER INSERT OR DELETE OR UPDATE ON public.timetable_exceptions FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER timetable_slots_audit AFTER INSERT OR DELETE OR UPDATE ON public.timetable_slots FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER two_factor_resets_audit AFTER INSERT OR DELETE OR UPDATE ON public.two_factor_resets FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER two_factors_audit AFTER INSERT OR DELETE OR UPDATE ON public.two_factors FOR EACH ROW EXECUTE FUNCTION audit_row('{sealed_secret,last_step}')
CREATE TRIGGER user_invitations_audit AFTER INSERT OR DELETE OR UPDATE ON public.user_invitations FOR EACH ROW EXECUTE FUNCTION audit_row('{token_hash}')
CREATE TRIGGER users_audit AFTER INSERT OR DELETE OR UPDATE ON public.users FOR EACH ROW EXECUTE FUNCTION audit_row('{password_hash}')
CREATE TRIGGER vat_rates_audit AFTER INSERT OR DELETE OR UPDATE ON public.vat_rates FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER version_move_youths_audit AFTER INSERT OR DELETE OR UPDATE ON public.version_move_youths FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER version_moves_audit AFTER INSERT OR DELETE OR UPDATE ON public.version_moves FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER worked_months_frozen BEFORE DELETE OR UPDATE ON public.worked_months FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER workshop_costs_audit AFTER INSERT OR DELETE OR UPDATE ON public.workshop_costs FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER workshop_settings_audit AFTER INSERT OR DELETE OR UPDATE ON public.workshop_settings FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE TRIGGER yearly_duties_audit AFTER INSERT OR DELETE OR UPDATE ON public.yearly_duties FOR EACH ROW EXECUTE FUNCTION audit_row('{}')
CREATE OR REPLACE FUNCTION public.audit_row()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      DECLARE
        command uuid := nullif(current_setting('etabli.command_id', true), '')::uuid;
        was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - TG_ARGV[0]::text[] END;
        became jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - TG_ARGV[0]::text[] END;
        row_id uuid := nullif(coalesce(became, was) ->> 'id', '')::uuid;
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          SELECT jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, became -> o.key) INTO was, became
            FROM jsonb_each(was) AS o WHERE o.value IS DISTINCT FROM became -> o.key;
          IF NEW IS NOT DISTINCT FROM OLD THEN RETURN NULL; END IF;
          -- only hidden columns changed: that they did is worth a line, what they are is not
          was := coalesce(was, '{}');
          became := coalesce(became, '{}');
        ELSIF TG_OP = 'INSERT' THEN
          became := jsonb_strip_nulls(became);
        END IF;
        INSERT INTO audit_changes (command_id, table_name, row_id, operation, before, after)
          VALUES (command, TG_TABLE_NAME, row_id, lower(TG_OP), was, became);
        RETURN NULL;
      END $function$

CREATE OR REPLACE FUNCTION public.audit_table(audited text, hidden text[] DEFAULT '{}'::text[], events text DEFAULT 'INSERT OR UPDATE OR DELETE'::text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
      BEGIN
        EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I FOR EACH ROW EXECUTE FUNCTION audit_row(%L)', audited || '_audit', events, audited, hidden);
      END $function$

CREATE OR REPLACE FUNCTION public.book_entry(given journal_entries, piece text, words text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
  DECLARE
    booked journal_entries := given;
    head ledger_heads;
  BEGIN
    booked.piece_ref := piece;
    booked.label := words || ' ' || piece || ' ' || given.label;
    UPDATE ledger_heads SET last_number = last_number + 1, last_hash = entry_hash_of(last_hash, booked, last_number + 1)
      WHERE journal = booked.journal RETURNING * INTO head;
    booked.entry_number := head.last_number;
    booked.hash := head.last_hash;
    INSERT INTO journal_entries VALUES (booked.*);
  END $function$

CREATE OR REPLACE FUNCTION public.chain_digest(hashed_kind text, hashed uuid)
 RETURNS text
 LANGUAGE plpgsql
 STABLE
AS $function$
  BEGIN
    RETURN CASE hashed_kind
      WHEN 'invoice' THEN invoice_digest(hashed)
      WHEN 'payment' THEN payment_digest(hashed)
      WHEN 'settlement' THEN settlement_digest(hashed)
      WHEN 'document' THEN document_digest(hashed)
      WHEN 'closing' THEN closing_digest(hashed)
    END;
  END $function$

CREATE OR REPLACE FUNCTION public.check_entry_balance()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  DECLARE
    line_count integer;
    difference bigint;
  BEGIN
    SELECT count(*), coalesce(sum(debit_cents - credit_cents), 0) INTO line_count, difference FROM journal_lines WHERE entry_id = NEW.id;
    IF line_count < 2 OR difference <> 0 OR (SELECT hash FROM journal_entries WHERE id = NEW.id) IS NULL THEN
      RAISE EXCEPTION 'entry %: % lines, difference of % cents, or not closed', NEW.id, line_count, difference
        USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_entries_balance';
    END IF;
    RETURN NULL;
  END $function$

CREATE OR REPLACE FUNCTION public.check_settlement_sums()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  DECLARE
    payable bigint := (SELECT payable_cents FROM invoices WHERE id = NEW.invoice_id AND number IS NOT NULL AND kind <> 'credit_note');
    settled bigint := (SELECT sum(amount_cents) FROM settlements WHERE invoice_id = NEW.invoice_id);
    used bigint;
    available bigint;
  BEGIN
    IF payable IS NULL OR settled < 0 OR settled > payable THEN
      RAISE EXCEPTION 'invoice %: % cents settled of %', NEW.invoice_id, settled, payable
        USING ERRCODE = 'check_violation', CONSTRAINT = 'settlements_invoice_sum';
    END IF;
    IF NEW.payment_id IS NOT NULL THEN
      SELECT sum(amount_cents) INTO used FROM settlements WHERE payment_id = NEW.payment_id;
      SELECT amount_cents + coalesce((SELECT sum(r.amount_cents) FROM payments r WHERE r.refunds_payment_id = NEW.payment_id
          AND NOT EXISTS (SELECT FROM payments u WHERE u.reverses_id = r.id)), 0) INTO available
        FROM payments WHERE id = NEW.payment_id;
    ELSE
      SELECT sum(amount_cents) INTO used FROM settlements WHERE credit_note_id = NEW.credit_note_id;
      SELECT gross_cents + coalesce((SELECT sum(r.amount_cents) FROM payments r WHERE r.refunds_credit_note_id = NEW.credit_note_id
          AND NOT EXISTS (SELECT FROM payments u WHERE u.reverses_id = r.id)), 0) INTO available
        FROM invoices WHERE id = NEW.credit_note_id AND kind = 'credit_note';
    END IF;
    IF available IS NULL OR abs(used) > abs(available) OR used * available < 0 THEN
      RAISE EXCEPTION 'settlement %: % cents used of %', NEW.id, used, available
        USING ERRCODE = 'check_violation', CONSTRAINT = 'settlements_source_sum';
    END IF;
    RETURN NULL;
  END $function$

CREATE OR REPLACE FUNCTION public.check_slip_sum()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    IF (SELECT (count(*), coalesce(sum(c.amount_cents), 0)) FROM cheque_slip_cheques c WHERE c.slip_id = NEW.id)
       IS DISTINCT FROM (SELECT (s.cheque_count::bigint, s.total_cents::numeric) FROM cheque_slips s WHERE s.id = NEW.id) THEN
      RAISE EXCEPTION 'the cheques of slip % do not add up to it', NEW.number USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
  END $function$

CREATE OR REPLACE FUNCTION public.close_entry(closed uuid)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
  DECLARE
    head ledger_heads;
  BEGIN
    UPDATE ledger_heads SET last_number = last_number + 1, last_hash = entry_hash(last_hash, closed, last_number + 1)
      WHERE journal = (SELECT journal FROM journal_entries WHERE id = closed) RETURNING * INTO head;
    UPDATE journal_entries SET entry_number = head.last_number, hash = head.last_hash WHERE id = closed;
    RETURN head.last_number;
  END $function$

CREATE OR REPLACE FUNCTION public.closing_digest(hashed uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
    SELECT encode(sha256(convert_to(jsonb_build_array(c.period, c.starts_on, c.ends_on, extract(epoch FROM c.closed_at), c.closed_by, c.document_count,
      c.net_cents, c.vat_cents, c.gross_cents, c.received_cents, c.entry_count, c.debit_cents, c.perpetual_count, c.perpetual_cents, c.totals)::text, 'UTF8')), 'hex')
    FROM period_closings c WHERE c.id = hashed $function$

CREATE OR REPLACE FUNCTION public.competences_official_frozen()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF OLD.origin = 'official' THEN
          RAISE EXCEPTION 'an official competence is immutable: import a new version' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $function$

CREATE OR REPLACE FUNCTION public.declaration_frozen()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    IF OLD.state <> 'draft' AND (TG_OP = 'DELETE' OR OLD.ended_on IS NOT NULL
      OR to_jsonb(OLD) - '{state,ended_on,end_reason}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{state,ended_on,end_reason}'::text[]) THEN
      RAISE EXCEPTION 'a sent declaration is never changed, only ended once' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END $function$

CREATE OR REPLACE FUNCTION public.document_digest(hashed uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
    SELECT encode(sha256(convert_to(jsonb_build_array(d.kind, d.subject_id, f.sha256, f.size)::text, 'UTF8')), 'hex')
    FROM issued_documents d JOIN stored_files f ON f.id = d.file_id WHERE d.id = hashed $function$

CREATE OR REPLACE FUNCTION public.dossiers_frozen()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    IF OLD.snapshot_at IS NULL OR current_setting('etabli.forgetting', true) = 'on' THEN
      RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    RAISE EXCEPTION 'a finished dossier is immutable: ask for a new one' USING ERRCODE = 'integrity_constraint_violation';
  END $function$

CREATE OR REPLACE FUNCTION public.draw_number(drawn_kind text, day date)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
  DECLARE
    drawn_year integer := extract(year FROM day);
    drawn number_series;
  BEGIN
    LOOP
      UPDATE number_series SET next_number = next_number + 1, last_issued_on = day
        WHERE kind = drawn_kind AND year = drawn_year AND coalesce(last_issued_on <= day, true)
        RETURNING * INTO drawn;
      EXIT WHEN FOUND;
      PERFORM FROM number_series WHERE kind = drawn_kind AND year = drawn_year;
      IF FOUND THEN
        RAISE EXCEPTION 'the series % already bears a later day than %', drawn_kind, day USING ERRCODE = 'serialization_failure';
      END IF;
      INSERT INTO number_series (kind, year, prefix, digits, next_number)
        SELECT drawn_kind, drawn_year,
               coalesce(max(before.prefix), CASE drawn_kind WHEN 'quote' THEN 'DE' WHEN 'order_confirmation' THEN 'CC' WHEN 'pro_forma' THEN 'PF'
                 WHEN 'deposit' THEN 'AC' WHEN 'credit_note' THEN 'AV' ELSE 'FA' END),
               coalesce(max(before.digits), CASE WHEN drawn_kind IN ('quote', 'order_confirmation', 'pro_forma') THEN 4 ELSE 5 END), 1
          FROM (SELECT prefix, digits FROM number_series WHERE kind = drawn_kind AND year < drawn_year ORDER BY year DESC LIMIT 1) AS before
        ON CONFLICT DO NOTHING;
    END LOOP;
    RETURN format('%s-%s-%s', drawn.prefix, drawn.year,
      lpad((drawn.next_number - 1)::text, greatest(drawn.digits, length((drawn.next_number - 1)::text)), '0'));
  END $function$

CREATE OR REPLACE FUNCTION public.entry_hash(previous text, hashed uuid, number integer)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
    SELECT encode(sha256(convert_to(concat_ws('|', previous, e.id, e.journal, number, to_char(e.entry_date, 'YYYY-MM-DD'), e.piece_ref,
      to_char(e.piece_date, 'YYYY-MM-DD'), to_char(e.validated_on, 'YYYY-MM-DD'), e.source_kind, e.source_id,
      (SELECT string_agg(concat_ws(':', l.position, l.account, l.aux, l.debit_cents, l.credit_cents), ';' ORDER BY l.position)
         FROM journal_lines l WHERE l.entry_id = e.id)), 'UTF8')), 'hex')
    FROM journal_entries e WHERE e.id = hashed $function$

CREATE OR REPLACE FUNCTION public.entry_hash_of(previous text, hashed journal_entries, number integer)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
    SELECT encode(sha256(convert_to(concat_ws('|', previous, hashed.id, hashed.journal, number, to_char(hashed.entry_date, 'YYYY-MM-DD'), hashed.piece_ref,
      to_char(hashed.piece_date, 'YYYY-MM-DD'), to_char(hashed.validated_on, 'YYYY-MM-DD'), hashed.source_kind, hashed.source_id,
      (SELECT string_agg(concat_ws(':', l.position, l.account, l.aux, l.debit_cents, l.credit_cents), ';' ORDER BY l.position)
         FROM journal_lines l WHERE l.entry_id = hashed.id)), 'UTF8')), 'hex') $function$

CREATE OR REPLACE FUNCTION public.entry_words(document_kind text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
    SELECT CASE document_kind WHEN 'deposit' THEN 'Acompte' WHEN 'credit_note' THEN 'Avoir' ELSE 'Facture' END $function$

CREATE OR REPLACE FUNCTION public.erases_only(was jsonb, became jsonb, personal text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
    SELECT coalesce(current_setting('etabli.erasing', true) = 'on', false) AND was - personal = became - personal $function$

CREATE OR REPLACE FUNCTION public.evidence_frozen()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF TG_OP = 'DELETE'
          OR OLD.withdrawn_at IS NOT NULL
          OR NEW.withdrawn_at IS NULL
          OR (to_jsonb(NEW) - '{withdrawn_at,withdrawn_by_name,withdraw_reason}'::text[])
             IS DISTINCT FROM (to_jsonb(OLD) - '{withdrawn_at,withdrawn_by_name,withdraw_reason}'::text[])
        THEN
          RAISE EXCEPTION 'evidence is immutable: withdraw it with a reason' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $function$

CREATE OR REPLACE FUNCTION public.folded(said text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
    SELECT public.unaccent('public.unaccent'::regdictionary, lower(said)) $function$

CREATE OR REPLACE FUNCTION public.frameworks_published_frozen()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  DECLARE own text[] := '{state,level_scale,valid_to_session,rncp_code}';
  BEGIN
    IF OLD.state = 'published' AND (TG_OP = 'DELETE' OR NEW.state <> 'published' OR (to_jsonb(NEW) - own) IS DISTINCT FROM (to_jsonb(OLD) - own)) THEN
      RAISE EXCEPTION 'a published framework is immutable: import a new version' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $function$

CREATE OR REPLACE FUNCTION public.frozen_reports_kept()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    IF TG_OP = 'UPDATE' AND current_setting('etabli.forgetting', true) = 'on' AND OLD.persons_forgotten_on IS NULL
      AND NEW.first_content_sha256 = OLD.content_sha256
      AND to_jsonb(NEW) - '{content,content_sha256,first_content_sha256,persons_forgotten_on}'::text[]
        = to_jsonb(OLD) - '{content,content_sha256,first_content_sha256,persons_forgotten_on}'::text[] THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END $function$

CREATE OR REPLACE FUNCTION public.frozen_until_forgotten()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    IF current_setting('etabli.forgetting', true) = 'on' THEN RETURN coalesce(NEW, OLD); END IF;
    RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END $function$

CREATE OR REPLACE FUNCTION public.incident_of_block()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    IF NEW.effect = 'incident' AND NOT EXISTS (SELECT 1 FROM permit_incidents WHERE decision_id = NEW.id) THEN
      RAISE EXCEPTION 'decision % has no incident', NEW.id USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
  END $function$

CREATE OR REPLACE FUNCTION public.invoice_digest(hashed uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
    SELECT encode(sha256(convert_to(jsonb_build_array(i.kind, i.number, i.created_on, i.issued_on, i.due_on, i.supplied_on, i.customer_id, i.order_id, i.delivery_id,
      i.title, i.order_number, i.delivery_numbers, i.quote_number, i.customer_reference, i.service_code, i.engagement_number, i.net_cents, i.vat_cents, i.gross_cents,
      i.prepaid_cents, i.payable_cents, i.credited_id, i.credit_reason, i.percent_bp, i.situation_rank, i.discount_bp, i.discount_cents, i.delivered_to, i.opening, i.seller,
      i.vat_option, i.texts, i.buyer_digest,
      (SELECT jsonb_agg(jsonb_build_array(l.id, l.position, l.nature, l.sector, l.label, l.details, l.quantity::text, l.unit, l.unit_price::text, l.discount_bp, l.vat_rate_bp,
          l.vat_category, l.vat_reason, l.net_cents, l.order_line_id, l.credited_line_id, l.returned_quantity::text) ORDER BY l.position) FROM invoice_lines l WHERE l.invoice_id = i.id),
      (SELECT jsonb_agg(jsonb_build_array(a.vat_category, a.vat_rate_bp, a.amount_cents, a.percent_bp, a.reason) ORDER BY a.vat_category, a.vat_rate_bp)
         FROM invoice_allowances a WHERE a.invoice_id = i.id),
      (SELECT jsonb_agg(jsonb_build_array(v.vat_category, v.vat_rate_bp, v.base_cents, v.vat_cents, v.pending_cents, v.exemption_text, v.exemption_code)
          ORDER BY v.vat_category, v.vat_rate_bp) FROM invoice_vat_lines v WHERE v.invoice_id = i.id),
      (SELECT jsonb_agg(d.deposit_id ORDER BY d.deposit_id) FROM invoice_deposits d WHERE d.invoice_id = i.id))::text, 'UTF8')), 'hex')
    FROM invoices i WHERE i.id = hashed $function$

CREATE OR REPLACE FUNCTION public.issue_invoice(invoice jsonb, lines jsonb, allowances jsonb, vat jsonb, entry jsonb, entry_lines jsonb, fact jsonb)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
  DECLARE
    sealed invoices := jsonb_populate_record(NULL::invoices, invoice);
    drawn text;
  BEGIN
    SET CONSTRAINTS invoice_lines_invoice_id_fkey, invoice_allowances_invoice_id_fkey, invoice_vat_lines_invoice_id_fkey, journal_lines_entry_id_fkey DEFERRED;
    INSERT INTO invoice_lines SELECT * FROM jsonb_populate_recordset(NULL::invoice_lines, lines);
    IF jsonb_array_length(allowances) > 0 THEN
      INSERT INTO invoice_allowances SELECT * FROM jsonb_populate_recordset(NULL::invoice_allowances, allowances);
    END IF;
    INSERT INTO invoice_vat_lines SELECT * FROM jsonb_populate_recordset(NULL::invoice_vat_lines, vat);
    INSERT INTO journal_lines SELECT * FROM jsonb_populate_recordset(NULL::journal_lines, entry_lines);
    INSERT INTO outbox_events SELECT * FROM jsonb_populate_record(NULL::outbox_events, fact);
    -- what the key asks at the insert is asked now: whoever holds the customer is not waited for under the lock of the series
    PERFORM FROM customers WHERE id = sealed.customer_id FOR KEY SHARE;
    drawn := draw_number('invoice', sealed.issued_on);
    sealed.number := drawn;
    sealed.buyer_salt := gen_random_uuid()::text;
    sealed.buyer_digest := encode(sha256(convert_to(sealed.buyer_salt || sealed.buyer::text, 'UTF8')), 'hex');
    sealed.search_text := lower(drawn) || ' ' || sealed.search_text;
    INSERT INTO invoices VALUES (sealed.*);
    PERFORM book_entry(jsonb_populate_record(NULL::journal_entries, entry), drawn, entry_words(sealed.kind));
    PERFORM link_chain('invoice', sealed.id);
    RETURN drawn;
  END $function$

CREATE OR REPLACE FUNCTION public.keep_one_live_batch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    IF OLD.batch_id IS NOT NULL AND (NEW.batch_id IS NOT NULL OR NOT EXISTS (SELECT FROM export_batches WHERE cancels_id = OLD.batch_id)) THEN
      RAISE EXCEPTION 'entry % % is in a live batch', OLD.journal, OLD.entry_number USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.batch_id IS NOT NULL THEN
      IF EXISTS (SELECT FROM export_batches WHERE id = NEW.batch_id) THEN
        RAISE EXCEPTION 'batch % is made: it takes no more entries', NEW.batch_id USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      INSERT INTO export_batch_entries (batch_id, entry_id) VALUES (NEW.batch_id, NEW.id);
    END IF;
    RETURN NULL;
  END $function$

CREATE OR REPLACE FUNCTION public.keep_open_when_issued()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    PERFORM reckon_open_invoice(NEW.id);
    RETURN NULL;
  END $function$

CREATE OR REPLACE FUNCTION public.keep_open_when_settled()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    PERFORM reckon_open_invoice(NEW.invoice_id);
    RETURN NULL;
  END $function$

CREATE OR REPLACE FUNCTION public.link_chain(linked_kind text, linked uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
  DECLARE
    head chain_heads;
    said text := chain_digest(linked_kind, linked);
  BEGIN
    UPDATE chain_heads SET position = position + 1,
        hash = encode(sha256(convert_to(concat_ws('|', hash, position + 1, linked_kind, linked, said), 'UTF8')), 'hex')
      RETURNING * INTO head;
    INSERT INTO chain_links (position, kind, subject_id, digest, hash) VALUES (head.position, linked_kind, linked, said, head.hash);
  END $function$

CREATE OR REPLACE FUNCTION public.link_document()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    PERFORM link_chain('document', NEW.id);
    RETURN NULL;
  END $function$

CREATE OR REPLACE FUNCTION public.month_state(asked_scope text, asked_month text)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
    SELECT CASE
      WHEN EXISTS (SELECT FROM locked_months WHERE scope = asked_scope AND (month = asked_month OR (scope = 'sales' AND month > asked_month))) THEN 'closed'
      WHEN (SELECT step FROM month_closings WHERE scope = asked_scope AND month = asked_month ORDER BY rank DESC LIMIT 1) = 'soft_close' THEN 'soft_closed'
      ELSE 'open' END
  $function$

CREATE OR REPLACE FUNCTION public.official_piece_frozen()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    IF OLD.origin = 'official' THEN
      RAISE EXCEPTION 'an official piece of % is immutable: import a new version', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $function$

CREATE OR REPLACE FUNCTION public.owed_by_settlements()
 RETURNS TABLE(invoice_id uuid, open_cents bigint)
 LANGUAGE sql
 STABLE
AS $function$
    SELECT i.id, (i.payable_cents - coalesce(t.cents, 0))::bigint FROM invoices i
      LEFT JOIN (SELECT s.invoice_id, sum(s.amount_cents) AS cents FROM settlements s GROUP BY s.invoice_id) AS t ON t.invoice_id = i.id
     WHERE i.number IS NOT NULL AND i.kind <> 'credit_note' AND i.payable_cents > coalesce(t.cents, 0) $function$

CREATE OR REPLACE FUNCTION public.payment_digest(hashed uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
    SELECT encode(sha256(convert_to(jsonb_build_array(p.kind, p.customer_id, p.received_on, p.method, p.amount_cents, p.reference, p.reverses_id, p.reason,
      p.refunds_payment_id, p.refunds_credit_note_id, extract(epoch FROM p.recorded_at))::text, 'UTF8')), 'hex')
    FROM payments p WHERE p.id = hashed $function$

CREATE OR REPLACE FUNCTION public.progress_reviews_frozen()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    IF OLD.validated_at IS NULL OR current_setting('etabli.forgetting', true) = 'on' THEN
      RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    RAISE EXCEPTION 'a validated balance is never changed: write a new version' USING ERRCODE = 'integrity_constraint_violation';
  END $function$

CREATE OR REPLACE FUNCTION public.reckon_open_invoice(reckoned uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
  DECLARE
    owed bigint;
  BEGIN
    -- a statement of its own: the sum below must see what whoever was waited for has written
    PERFORM FROM invoices WHERE id = reckoned FOR NO KEY UPDATE;
    SELECT i.payable_cents - coalesce((SELECT sum(s.amount_cents) FROM settlements s WHERE s.invoice_id = i.id), 0) INTO owed
      FROM invoices i WHERE i.id = reckoned AND i.number IS NOT NULL AND i.kind <> 'credit_note';
    IF owed > 0 THEN
      INSERT INTO open_invoices VALUES (reckoned, owed) ON CONFLICT (invoice_id) DO UPDATE SET open_cents = excluded.open_cents;
    ELSE
      DELETE FROM open_invoices WHERE invoice_id = reckoned;
    END IF;
  END $function$

CREATE OR REPLACE FUNCTION public.refuse_banked_twice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    IF EXISTS (SELECT FROM cheque_slip_cheques c JOIN bank_matches m ON m.payment_id = c.payment_id AND m.undone_at IS NULL
                WHERE NOT c.taken_back AND c.payment_id = NEW.payment_id) THEN
      RAISE EXCEPTION 'payment % is matched by itself and lies in a slip', NEW.payment_id USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
  END $function$

CREATE OR REPLACE FUNCTION public.refuse_booked_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.hash IS NULL OR to_jsonb(NEW) - 'batch_id' = to_jsonb(OLD) - 'batch_id'
      OR erases_only(to_jsonb(OLD), to_jsonb(NEW), ARRAY['label'])) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'entry % % is booked: it is never changed or deleted', OLD.journal, OLD.entry_number USING ERRCODE = 'integrity_constraint_violation';
  END $function$

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
      END $function$

CREATE OR REPLACE FUNCTION public.refuse_change_but_erasing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    IF TG_OP = 'UPDATE' AND erases_only(to_jsonb(OLD), to_jsonb(NEW), TG_ARGV[0]::text[]) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END $function$

CREATE OR REPLACE FUNCTION public.refuse_closed_year_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    RAISE EXCEPTION 'the fiscal year from % is closed: it is never changed or deleted', OLD.starts_on USING ERRCODE = 'integrity_constraint_violation';
  END $function$

CREATE OR REPLACE FUNCTION public.refuse_delivery_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  DECLARE
    signature text[] := ARRAY['signed_by_name', 'signed_on', 'signed_at', 'signature_id'];
  BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.signature_id IS NULL AND to_jsonb(NEW) - signature = to_jsonb(OLD) - signature
      OR erases_only(to_jsonb(OLD), to_jsonb(NEW), ARRAY['received_by_name', 'signed_by_name'])) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'rows of deliveries are never changed or deleted, but by one signature' USING ERRCODE = 'integrity_constraint_violation';
  END $function$

CREATE OR REPLACE FUNCTION public.refuse_double_funding()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  DECLARE
    shared integer;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('funding_shares ' || coalesce(NEW.cost_id, NEW.time_entry_id), 0));
    SELECT coalesce(sum(share_bp), 0) INTO shared FROM funding_shares
      WHERE withdrawn_on IS NULL AND (cost_id = NEW.cost_id OR time_entry_id = NEW.time_entry_id);
    IF shared > 10000 THEN
      RAISE EXCEPTION 'funded twice: % of 10000', shared USING ERRCODE = 'check_violation', CONSTRAINT = 'funding_shares_whole';
    END IF;
    RETURN NULL;
  END $function$

CREATE OR REPLACE FUNCTION public.refuse_issued_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    IF TG_OP = 'UPDATE' AND NEW.buyer_salt = '' AND erases_only(to_jsonb(OLD), to_jsonb(NEW), ARRAY['buyer', 'buyer_salt', 'search_text']) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'invoice % is issued: it is never changed or deleted', OLD.number USING ERRCODE = 'integrity_constraint_violation';
  END $function$

CREATE OR REPLACE FUNCTION public.refuse_issued_part_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  DECLARE
    issued text;
  BEGIN
    SELECT number INTO issued FROM invoices
      WHERE number IS NOT NULL AND id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.invoice_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.invoice_id END) LIMIT 1;
    IF issued IS NOT NULL THEN
      RAISE EXCEPTION 'invoice % is issued: its % never change', issued, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN coalesce(NEW, OLD);
  END $function$

CREATE OR REPLACE FUNCTION public.refuse_line_of_booked()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  DECLARE
    booked text := (SELECT max((SELECT e.journal || ' ' || e.entry_number FROM journal_entries e WHERE e.id = a.entry_id AND e.hash IS NOT NULL)) FROM added a);
  BEGIN
    IF booked IS NOT NULL THEN
      RAISE EXCEPTION 'entry % is booked: it takes no more lines', booked USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
  END $function$

CREATE OR REPLACE FUNCTION public.refuse_parts_of_issued()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  DECLARE
    issued text := (SELECT max((SELECT i.number FROM invoices i WHERE i.id = a.invoice_id)) FROM added a);
  BEGIN
    IF issued IS NOT NULL THEN
      RAISE EXCEPTION 'invoice % is issued: its % never change', issued, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
  END $function$

CREATE OR REPLACE FUNCTION public.refuse_silent_correction()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    IF NEW.correction_id IS NULL OR NEW.correction_id IS NOT DISTINCT FROM OLD.correction_id THEN
      RAISE EXCEPTION 'a row of % is only corrected with a reason', TG_TABLE_NAME;
    END IF;
    RETURN NEW;
  END $function$

CREATE OR REPLACE FUNCTION public.refuse_validated_marks()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    IF TG_OP = 'DELETE' AND current_setting('etabli.forgetting', true) = 'on' THEN RETURN OLD; END IF;
    IF EXISTS (SELECT FROM roll_calls WHERE id = OLD.roll_call_id AND validated_at IS NOT NULL) THEN
      RAISE EXCEPTION 'a mark of a validated roll call is never changed: a correction is a new row' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $function$

CREATE OR REPLACE FUNCTION public.refuse_validated_roll_call()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    RAISE EXCEPTION 'a validated roll call is never changed: a correction is a new row' USING ERRCODE = 'integrity_constraint_violation';
  END $function$

CREATE OR REPLACE FUNCTION public.replaced_only_until_forgotten()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    IF TG_OP = 'DELETE' THEN
      IF current_setting('etabli.forgetting', true) = 'on' THEN RETURN OLD; END IF;
      RAISE EXCEPTION 'rows of % are never deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF OLD.replaced_at IS NOT NULL
      OR to_jsonb(OLD) - '{replaced_at,replaced_by,replaced_by_name,replace_reason}'::text[]
        IS DISTINCT FROM to_jsonb(NEW) - '{replaced_at,replaced_by,replaced_by_name,replace_reason}'::text[] THEN
      RAISE EXCEPTION 'rows of % are never changed, only replaced once', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END $function$

CREATE OR REPLACE FUNCTION public.reports_frozen()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    IF OLD.snapshot_at IS NULL THEN RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END; END IF;
    IF TG_OP = 'UPDATE' AND current_setting('etabli.forgetting', true) = 'on' AND NEW.files_forgotten_on IS NOT NULL
      AND to_jsonb(OLD) - '{pdf_file_id,xlsx_file_id,files_forgotten_on}'::text[] = to_jsonb(NEW) - '{pdf_file_id,xlsx_file_id,files_forgotten_on}'::text[] THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a finished report is immutable: ask for a new one' USING ERRCODE = 'integrity_constraint_violation';
  END $function$

CREATE OR REPLACE FUNCTION public.seal_invoice(sealed uuid, entry jsonb, entry_lines jsonb, day date, due date, option text, seller_then jsonb, buyer_then jsonb, texts_then jsonb)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
  DECLARE
    sealed_kind text := (SELECT kind FROM invoices WHERE id = sealed);
    salt text := gen_random_uuid()::text;
    drawn text;
  BEGIN
    SET CONSTRAINTS journal_lines_entry_id_fkey DEFERRED;
    INSERT INTO journal_lines SELECT * FROM jsonb_populate_recordset(NULL::journal_lines, entry_lines);
    drawn := draw_number(CASE WHEN sealed_kind IN ('deposit', 'credit_note') THEN sealed_kind ELSE 'invoice' END, day);
    UPDATE invoices SET number = drawn, issued_on = day, due_on = due, vat_option = option, seller = seller_then, buyer = buyer_then,
      buyer_salt = salt, buyer_digest = encode(sha256(convert_to(salt || buyer_then::text, 'UTF8')), 'hex'),
      texts = texts_then, search_text = lower(drawn) || ' ' || search_text WHERE id = sealed;
    PERFORM book_entry(jsonb_populate_record(NULL::journal_entries, entry), drawn, entry_words(sealed_kind));
    PERFORM link_chain('invoice', sealed);
    PERFORM link_chain('settlement', s.id) FROM settlements s WHERE s.credit_note_id = sealed;
    RETURN drawn;
  END $function$

CREATE OR REPLACE FUNCTION public.seal_opening(sealed uuid, entry uuid, own_number text, day date, due date, option text, seller_then jsonb, buyer_then jsonb, texts_then jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
  DECLARE
    salt text := gen_random_uuid()::text;
  BEGIN
    UPDATE invoices SET number = own_number, issued_on = day, due_on = due, vat_option = option, seller = seller_then, buyer = buyer_then,
      buyer_salt = salt, buyer_digest = encode(sha256(convert_to(salt || buyer_then::text, 'UTF8')), 'hex'),
      texts = texts_then, search_text = lower(own_number) || ' ' || search_text WHERE id = sealed;
    IF entry IS NOT NULL THEN
      PERFORM close_entry(entry);
    END IF;
    PERFORM link_chain('invoice', sealed);
  END $function$

CREATE OR REPLACE FUNCTION public.settlement_digest(hashed uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
    SELECT encode(sha256(convert_to(jsonb_build_array(s.invoice_id, s.payment_id, s.credit_note_id, s.amount_cents, s.settled_on,
      (SELECT jsonb_agg(jsonb_build_array(v.vat_category, v.vat_rate_bp, v.gross_cents, v.vat_due_cents) ORDER BY v.vat_category, v.vat_rate_bp)
         FROM settlement_vat_lines v WHERE v.settlement_id = s.id))::text, 'UTF8')), 'hex')
    FROM settlements s WHERE s.id = hashed $function$

CREATE OR REPLACE FUNCTION public.share_month(asked_scope text, asked_month text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('months:' || asked_scope, 0)),
            pg_advisory_xact_lock_shared(hashtextextended('month:' || asked_scope || ':' || asked_month, 0));
    RETURN month_state(asked_scope, asked_month);
  END $function$

CREATE OR REPLACE FUNCTION public.sum_worked_month()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    INSERT INTO worked_months (month, entries, minutes)
      SELECT NEW.month, count(*), coalesce(sum(minutes) FILTER (WHERE voided_at IS NULL), 0) FROM time_entries
       WHERE day >= (NEW.month || '-01')::date AND day < (NEW.month || '-01')::date + interval '1 month';
    RETURN NULL;
  END $function$

CREATE OR REPLACE FUNCTION public.tell_job_run()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    PERFORM pg_notify('job_runs', NEW.id::text);
    RETURN NULL;
  END $function$

CREATE OR REPLACE FUNCTION public.tell_run_notice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    PERFORM pg_notify('run_notices', NEW.user_id::text);
    RETURN NULL;
  END $function$

CREATE OR REPLACE FUNCTION public.void_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          RAISE EXCEPTION 'rows of % are never deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF OLD.voided_at IS NOT NULL
          OR to_jsonb(OLD) - '{voided_at,voided_by,void_reason}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{voided_at,voided_by,void_reason}'::text[] THEN
          RAISE EXCEPTION 'rows of % are never changed, only voided once', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $function$

CREATE OR REPLACE FUNCTION public.void_only_until_forgotten()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    IF TG_OP = 'DELETE' THEN
      IF current_setting('etabli.forgetting', true) = 'on' THEN RETURN OLD; END IF;
      RAISE EXCEPTION 'rows of % are never deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF OLD.voided_at IS NOT NULL
      OR to_jsonb(OLD) - '{voided_at,voided_by,void_reason}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{voided_at,voided_by,void_reason}'::text[] THEN
      RAISE EXCEPTION 'rows of % are never changed, only voided once', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END $function$

TABLE abandoned_entries
TABLE absence_contacts
TABLE absence_excuses
TABLE absence_follow_ups
TABLE absence_reasons
TABLE access_policies
TABLE accidents
TABLE activities
TABLE addition_carries
TABLE alert_rules
TABLE aside_rules
TABLE assignments
TABLE attendance_settings
TABLE audit_changes
TABLE audit_changes_id_seq
TABLE audit_commands
TABLE backups
TABLE bank_lines
TABLE bank_matches
TABLE bank_statements
TABLE calendar_periods
TABLE catalogue_characteristics
TABLE catalogue_competences
TABLE catalogue_operations
TABLE catalogue_steps
TABLE chain_checks
TABLE chain_heads
TABLE chain_links
TABLE characteristics
TABLE cheque_slip_cheques
TABLE cheque_slips
TABLE cheque_slips_number_seq
TABLE chorus_deposits
TABLE class_marks
TABLE class_tests
TABLE clearances
TABLE client_links
TABLE competence_blocks
TABLE competence_criteria
TABLE competence_mappings
TABLE competence_positions
TABLE competences
TABLE coverage_rules
TABLE customer_namings
TABLE customer_roles
TABLE customers
TABLE customers_code_seq
TABLE deliveries
TABLE delivery_lines
TABLE delivery_return_lines
TABLE delivery_returns
TABLE derogation_declarations
TABLE device_sightings
TABLE devices
TABLE document_kinds
TABLE dossiers
TABLE dunning_holds
TABLE dunning_levels
TABLE duty_dones
TABLE einvoice_duties
TABLE einvoice_messages
TABLE einvoice_receipts
TABLE einvoice_settings
TABLE einvoice_statuses
TABLE enrolment_texts
TABLE equipment_grants
TABLE ereporting_batches
TABLE ereporting_items
TABLE estimate_materials
TABLE estimate_operations
TABLE estimate_parts
TABLE estimate_subcontracts
TABLE estimates
TABLE evidence
TABLE evidence_dismissals
TABLE evidence_files
TABLE exam_arrangements
TABLE exam_decisions
TABLE exam_registrations
TABLE exam_results
TABLE exam_rules
TABLE exam_sessions
TABLE exam_settings
TABLE exam_unit_competences
TABLE exam_units
TABLE exit_surveys
TABLE export_batch_entries
TABLE export_batches
TABLE export_settings
TABLE family_messages
TABLE fiscal_years
TABLE fitness_opinions
TABLE fitness_requests
TABLE frameworks
TABLE frozen_report_requests
TABLE frozen_reports
TABLE funded_costs
TABLE funder_reports
TABLE funding_agreements
TABLE funding_documents
TABLE funding_instalments
TABLE funding_loans
TABLE funding_packs
TABLE funding_rules
TABLE funding_shares
TABLE grant_items
TABLE group_memberships
TABLE groups
TABLE guardian_links
TABLE guardians
TABLE half_logins
TABLE hazards
TABLE hour_conflicts
TABLE house_rules
TABLE idempotency_keys
TABLE import_headings
TABLE indicator_year_facts
TABLE inquiries
TABLE invoice_allowances
TABLE invoice_deposits
TABLE invoice_disputes
TABLE invoice_lines
TABLE invoice_vat_lines
TABLE invoices
TABLE issued_documents
TABLE job_runs
TABLE job_schedules
TABLE journal_entries
TABLE journal_lines
TABLE knowledge_competences
TABLE knowledge_items
TABLE ledger_accounts
TABLE ledger_heads
TABLE legal_holds
TABLE lessons
TABLE line_letters
TABLE line_openings
TABLE locked_months
TABLE login_attempts
TABLE machine_check_results
TABLE machine_checks
TABLE machine_costs
TABLE machine_families
TABLE machine_safety
TABLE machine_state_changes
TABLE machine_upkeeps
TABLE machine_upkeeps_done
TABLE machines
TABLE mail_messages
TABLE market_rates
TABLE marks_in_force
TABLE material_items
TABLE material_receipts
TABLE measurements
TABLE message_templates
TABLE month_closings
TABLE nonconformities
TABLE notice_choices
TABLE number_series
TABLE open_invoices
TABLE openings
TABLE operation_competences
TABLE operation_hazards
TABLE operation_openings
TABLE operation_photos
TABLE operations
TABLE order_confirmations
TABLE order_materials
TABLE order_opening_corrections
TABLE order_openings
TABLE origin_erasures
TABLE outbox_events
TABLE payments
TABLE penalty_rates
TABLE period_closings
TABLE permit_decisions
TABLE permit_grounds
TABLE permit_incidents
TABLE pin_tries
TABLE pins
TABLE placement_absences
TABLE placement_rules
TABLE placement_visits
TABLE placements
TABLE planning_settings
TABLE plans
TABLE pro_formas
TABLE production_order_lines
TABLE production_orders
TABLE progress_review_signatures
TABLE progress_reviews
TABLE purchase_lines
TABLE purchase_lists
TABLE quote_lines
TABLE quotes
TABLE readings
TABLE recovery_codes
TABLE recovery_fees
TABLE refinancing_rates
TABLE reminder_invoices
TABLE reminders
TABLE reports
TABLE retention_runs
TABLE retention_terms
TABLE risk_assessments
TABLE roll_call_corrections
TABLE roll_call_marks
TABLE roll_call_signatures
TABLE roll_calls
TABLE run_notices
TABLE safety_trainings
TABLE scan_codes
TABLE school_logos
TABLE schools
TABLE self_assessments
TABLE sessions
TABLE settlement_vat_lines
TABLE settlements
TABLE slots
TABLE staff_absences
TABLE staff_members
TABLE stock_count_lines
TABLE stock_counts
TABLE stock_levels
TABLE stock_locations
TABLE stock_movements
TABLE stored_files
TABLE student_consents
TABLE student_diplomas
TABLE student_documents
TABLE student_exports
TABLE student_origins
TABLE student_papers
TABLE student_steps
TABLE students
TABLE subcontracts
TABLE subjects
TABLE supplier_invoice_steps
TABLE supplier_invoice_vat_lines
TABLE supplier_invoices
TABLE task_competences
TABLE tasks
TABLE tax_campaigns
TABLE tax_headings
TABLE tax_imports
TABLE tax_letters
TABLE tax_pledges
TABLE tax_receipts
TABLE time_batches
TABLE time_entries
TABLE timetable_exceptions
TABLE timetable_slots
TABLE two_factor_resets
TABLE two_factors
TABLE user_invitations
TABLE users
TABLE vat_rates
TABLE version_move_youths
TABLE version_moves
TABLE worked_months
TABLE workshop_costs
TABLE workshop_counters
TABLE workshop_settings
TABLE yearly_duties
