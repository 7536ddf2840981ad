-- CreateIndex
CREATE INDEX "score_result_run_id_scope_position_idx" ON "score_result"("run_id", "scope", "position");
