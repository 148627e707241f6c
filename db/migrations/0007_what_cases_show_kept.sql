-- What the posts of a case show, kept whichever comes first: the post, or that it belongs to the case. A post that came by an event may not be here yet.
INSERT INTO case_media (grievance_id, shows)
  SELECT grievance_id, shows FROM (
    SELECT c.grievance_id AS grievance_id, CASE each.value ->> 'kind'
      WHEN 'photo' THEN 'picture' WHEN 'animation' THEN 'picture' WHEN 'video' THEN 'video' WHEN 'document' THEN 'document' END AS shows
    FROM case_post c JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id, json_each(p.media) each WHERE p.media IS NOT NULL
  ) WHERE shows IS NOT NULL ON CONFLICT DO NOTHING;
--> statement-breakpoint

CREATE TRIGGER case_media_joined AFTER INSERT ON case_post
BEGIN
  INSERT INTO case_media (grievance_id, shows)
  SELECT grievance_id, shows FROM (
    SELECT NEW.grievance_id AS grievance_id, CASE each.value ->> 'kind'
      WHEN 'photo' THEN 'picture' WHEN 'animation' THEN 'picture' WHEN 'video' THEN 'video' WHEN 'document' THEN 'document' END AS shows
    FROM post p, json_each(p.media) each WHERE p.channel = NEW.channel AND p.external_id = NEW.external_id AND p.media IS NOT NULL
  ) WHERE shows IS NOT NULL ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint

CREATE TRIGGER case_media_posted AFTER INSERT ON post WHEN NEW.media IS NOT NULL
BEGIN
  INSERT INTO case_media (grievance_id, shows)
  SELECT grievance_id, shows FROM (
    SELECT c.grievance_id AS grievance_id, CASE each.value ->> 'kind'
      WHEN 'photo' THEN 'picture' WHEN 'animation' THEN 'picture' WHEN 'video' THEN 'video' WHEN 'document' THEN 'document' END AS shows
    FROM case_post c, json_each(NEW.media) each WHERE c.channel = NEW.channel AND c.external_id = NEW.external_id
  ) WHERE shows IS NOT NULL ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint

-- An edit, or an erasure: what the other posts of the case show stays.
CREATE TRIGGER case_media_changed AFTER UPDATE OF media ON post WHEN OLD.media IS NOT NEW.media
BEGIN
  DELETE FROM case_media WHERE grievance_id IN (SELECT grievance_id FROM case_post WHERE channel = NEW.channel AND external_id = NEW.external_id);
  INSERT INTO case_media (grievance_id, shows)
  SELECT grievance_id, shows FROM (
    SELECT c.grievance_id AS grievance_id, CASE each.value ->> 'kind'
      WHEN 'photo' THEN 'picture' WHEN 'animation' THEN 'picture' WHEN 'video' THEN 'video' WHEN 'document' THEN 'document' END AS shows
    FROM case_post o JOIN case_post c ON c.grievance_id = o.grievance_id JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id, json_each(p.media) each WHERE o.channel = NEW.channel AND o.external_id = NEW.external_id AND p.media IS NOT NULL
  ) WHERE shows IS NOT NULL ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint

CREATE TRIGGER case_media_left AFTER DELETE ON case_post
BEGIN
  DELETE FROM case_media WHERE grievance_id = OLD.grievance_id;
  INSERT INTO case_media (grievance_id, shows)
  SELECT grievance_id, shows FROM (
    SELECT c.grievance_id AS grievance_id, CASE each.value ->> 'kind'
      WHEN 'photo' THEN 'picture' WHEN 'animation' THEN 'picture' WHEN 'video' THEN 'video' WHEN 'document' THEN 'document' END AS shows
    FROM case_post c JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id, json_each(p.media) each WHERE c.grievance_id = OLD.grievance_id AND p.media IS NOT NULL
  ) WHERE shows IS NOT NULL ON CONFLICT DO NOTHING;
END;
