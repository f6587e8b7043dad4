-- MySQL dump 10.13  Distrib 5.5.62, for debian-linux-gnu (x86_64)
--
-- Host: localhost    Database: bao_thu
-- ------------------------------------------------------
-- Server version	5.5.62-0+deb8u1

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET NAMES latin1 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;

--
-- Table structure for table `nv3_vi_news_bodyhtml_1`
--

DROP TABLE IF EXISTS `nv3_vi_news_bodyhtml_1`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `nv3_vi_news_bodyhtml_1` (
  `id` int(11) unsigned NOT NULL,
  `bodyhtml` longtext NOT NULL,
  `sourcetext` varchar(255) NOT NULL DEFAULT '',
  PRIMARY KEY (`id`)
) ENGINE=MyISAM DEFAULT CHARSET=latin1;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `nv3_vi_news_bodyhtml_1` WRITE;
/*!40000 ALTER TABLE `nv3_vi_news_bodyhtml_1` DISABLE KEYS */;
INSERT INTO `nv3_vi_news_bodyhtml_1` VALUES (7,'<p>\r\n	Đoạn thử, c-harity.</p>',''),(8,'<p>\r\n	Đoạn khác.</p>','');
/*!40000 ALTER TABLE `nv3_vi_news_bodyhtml_1` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `nv3_vi_news_cat`
--

DROP TABLE IF EXISTS `nv3_vi_news_cat`;
CREATE TABLE `nv3_vi_news_cat` (
  `catid` mediumint(8) unsigned NOT NULL AUTO_INCREMENT,
  `parentid` mediumint(8) unsigned NOT NULL DEFAULT '0',
  `title` varchar(255) NOT NULL,
  `alias` varchar(255) NOT NULL DEFAULT '',
  `who_view` tinyint(2) unsigned NOT NULL DEFAULT '0',
  `groups_view` varchar(255) NOT NULL DEFAULT '',
  PRIMARY KEY (`catid`)
) ENGINE=MyISAM AUTO_INCREMENT=3 DEFAULT CHARSET=latin1;

LOCK TABLES `nv3_vi_news_cat` WRITE;
INSERT INTO `nv3_vi_news_cat` VALUES (1,0,'Mục thử','Muc-thu',0,''),(2,0,'Mục kín','Muc-kin',3,'1');
UNLOCK TABLES;

DROP TABLE IF EXISTS `nv3_vi_news_rows`;
CREATE TABLE `nv3_vi_news_rows` (
  `id` int(11) unsigned NOT NULL AUTO_INCREMENT,
  `catid` mediumint(8) unsigned NOT NULL DEFAULT '0',
  `listcatid` varchar(255) NOT NULL DEFAULT '',
  `status` tinyint(4) NOT NULL DEFAULT '1',
  `publtime` int(11) unsigned NOT NULL DEFAULT '0',
  `title` varchar(255) NOT NULL DEFAULT '',
  `alias` varchar(255) NOT NULL DEFAULT '',
  `hometext` mediumtext NOT NULL,
  `keywords` text NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=MyISAM AUTO_INCREMENT=9 DEFAULT CHARSET=latin1;

LOCK TABLES `nv3_vi_news_rows` WRITE;
INSERT INTO `nv3_vi_news_rows` VALUES (7,1,'1',1,1736474400,'Tiêu đề thử &#039;một&#039;','Tieu-de-thu-mot','Sapô thử.','thử,một'),(8,2,'2',1,1736474400,'Tiêu đề kín','Tieu-de-kin','Sapô kín.','thử');
UNLOCK TABLES;

-- Dump completed on 2025-02-10  8:00:00
